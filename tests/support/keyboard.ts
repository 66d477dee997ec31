// Somebody without a mouse: only keys are pressed, and at every stop the reader can see where he is.
import { expect, type Locator, type Page } from "@playwright/test";

/** What stands in focus, as a reader sees it. */
type Stop = {
  readonly what: string;
  /** A ring, or a border of its own, around it or around the label that it is pressed by. */
  readonly hasRing: boolean;
  /** In the window, and nothing lies over all of it. */
  readonly isInView: boolean;
  /** Comes after the stop before it, as the page is read. */
  readonly isInOrder: boolean;
  /** Nothing is in focus: the end of the page was passed. */
  readonly isNowhere: boolean;
};

const MANY = 400;

export class Keyboard {
  /** Stops so far. */
  stops = 0;

  constructor(readonly page: Page) {}

  private look(goesForward: boolean): Promise<Stop> {
    return this.page.evaluate((forward) => {
      const store = globalThis as typeof globalThis & { stopBefore?: Element };
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body)
        return { what: "nothing", hasRing: true, isInView: true, isInOrder: true, isNowhere: true };
      const before = store.stopBefore;
      store.stopBefore = element;
      const follows =
        before?.isConnected !== true || Boolean(before.compareDocumentPosition(element) & (forward ? 4 : 2)) || before === element;
      // A box that is drawn as a tile is seen by its label.
      const boxes = [element, element.closest("label")].filter((box) => box !== null);
      const hasRing = boxes.some((box) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(box);
        return outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
      });
      const shown = element.closest("label") ?? element;
      const box = shown.getBoundingClientRect();
      // Of what is larger than the window, the part that the window shows.
      const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth)];
      const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)];
      const points = [0.1, 0.5, 0.9].flatMap((x) =>
        [0.2, 0.5, 0.8].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
      );
      const isInView = points.some(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (shown.contains(hit) || hit.contains(shown));
      });
      const what = `${element.tagName.toLowerCase()} "${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 60)}"`;
      return { what, hasRing, isInView, isInOrder: follows, isNowhere: false };
    }, goesForward);
  }

  /** One press of Tab or Shift+Tab, and what every stop must be. */
  private async move(key: "Tab" | "Shift+Tab"): Promise<Stop> {
    // From where focus stands now: a link may have carried it since the last press.
    await this.page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement && document.activeElement !== document.body)
        (globalThis as typeof globalThis & { stopBefore?: Element }).stopBefore = document.activeElement;
    });
    await this.page.keyboard.press(key);
    const stop = await this.look(key === "Tab");
    this.stops += 1;
    expect(stop.hasRing, `${stop.what} shows that it has focus`).toBe(true);
    expect(stop.isInView, `${stop.what} is in view`).toBe(true);
    return stop;
  }

  /** Goes on, or back, until the thing is in focus; nothing else is ever pressed on the way. */
  async to(thing: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await expect(thing).toBeVisible();
    for (let pressed = 0; pressed < MANY; pressed += 1) {
      const stop = await this.move(key);
      if (await thing.evaluate((element) => element === document.activeElement)) return;
      expect(stop.isInOrder || stop.isNowhere, `${stop.what} comes in the order of the page`).toBe(true);
    }
    throw new Error(`${thing.toString()} cannot be reached with ${key}`);
  }

  async press(thing: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
    await this.to(thing);
    await this.page.keyboard.press(key);
  }

  /** Into a field, over what stood there. */
  async write(field: Locator, text: string): Promise<void> {
    await this.to(field);
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.type(text);
  }

  /** Follows a link and is put at the heading of the page that comes. */
  async follow(link: Locator, heading: string | RegExp): Promise<void> {
    await this.press(link);
    await this.isAt(heading);
  }

  async isAt(heading: string | RegExp): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1, name: heading })).toBeFocused();
  }

  /** From here to the end of the page and round to its beginning: nothing holds on to focus. Answers with the number of stops. */
  async goRound(): Promise<number> {
    const first = this.page.getByRole("link", { name: "Đến nội dung chính" });
    for (let pressed = 1; pressed < MANY; pressed += 1) {
      await this.move("Tab");
      if (await first.evaluate((element) => element === document.activeElement)) return pressed;
    }
    throw new Error("focus never comes round");
  }
}
