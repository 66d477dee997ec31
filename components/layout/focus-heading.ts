/** How long a page may take to show its heading after its address has changed, before focus stays where it is. */
const PATIENCE_MS = 10_000;

function focusNow(): boolean {
  const heading = document.querySelector<HTMLElement>("main h1");
  if (heading === null) return false;
  // A page that gave focus to something of its own knows better.
  if (document.querySelector("main")?.contains(document.activeElement) && document.activeElement !== document.querySelector("main"))
    return true;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}

/**
 * After a step the thing that was pressed is gone, and focus with it: whoever reads by ear or goes by keyboard is put at the heading
 * of what came, as a page loaded anew would do. Answers with what stops waiting for it.
 */
export function focusHeading(): () => void {
  if (focusNow()) return () => undefined;
  const observer = new MutationObserver(() => {
    if (focusNow()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  const timer = window.setTimeout(() => observer.disconnect(), PATIENCE_MS);
  return () => {
    observer.disconnect();
    window.clearTimeout(timer);
  };
}
