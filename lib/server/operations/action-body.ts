// Is this body what our own pages send to a server action? React's encoding of arguments (react-server-dom, `encodeReply`) is JSON in
// which strings that begin with "$" mean something else; Next answers what it cannot decode with 500.

/** Nested deeper than any input of ours by a factor of five. */
const DEEPEST = 40;
const MOST_ARGUMENTS = 4;
/** What the arguments may come to once references are followed; React gives up at a million. */
const MOST_NODES = 400_000;

/** undefined, not-a-number, the infinities, minus zero and dates; "$$" is a text that itself begins with "$". */
const SPECIAL = /^\$(?:\$[^]*|undefined|NaN|-?Infinity|-0|D\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)$/;
/** An object that stands in the arguments a second time is sent as its path from the root. */
const REFERENCE = /^\$0(?::[^:]+)*$/;
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

class Malformed extends Error {}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function targetOf(reference: string, root: unknown): object {
  let place: unknown = root;
  for (const key of reference.split(":").slice(1)) {
    if (!isObject(place) || !Object.hasOwn(place, key)) throw new Malformed();
    place = Reflect.get(place, key);
  }
  if (!isObject(place)) throw new Malformed();
  return place;
}

/** Goes through the arguments once and weighs them; throws Malformed where our own client would never have written it. */
class Scale {
  private readonly weights = new Map<object, number>();
  private readonly open = new Set<object>();

  constructor(private readonly root: unknown) {}

  weigh(value: unknown, depth = 0): number {
    if (typeof value === "string") return this.weighText(value, depth);
    return isObject(value) ? this.weighObject(value, depth) : 1;
  }

  private weighText(text: string, depth: number): number {
    if (text.includes("\0")) throw new Malformed();
    if (!text.startsWith("$")) return 1;
    if (REFERENCE.test(text)) return this.weigh(targetOf(text, this.root), depth + 1);
    if (!SPECIAL.test(text)) throw new Malformed();
    return text.length;
  }

  private weighObject(value: object, depth: number): number {
    const known = this.weights.get(value);
    if (known !== undefined) return known;
    // A thing inside itself has no end.
    if (depth > DEEPEST || this.open.has(value)) throw new Malformed();
    this.open.add(value);
    let weight = 1;
    for (const [key, inner] of Object.entries(value)) {
      if (FORBIDDEN_KEYS.has(key) || key.includes("\0")) throw new Malformed();
      weight += this.weigh(inner, depth + 1);
      if (weight > MOST_NODES) throw new Malformed();
    }
    this.open.delete(value);
    this.weights.set(value, weight);
    return weight;
  }
}

/** True when a body holds the arguments of a call as our own pages encode them, and Next will decode it without an error. */
export function isActionBody(body: Uint8Array): boolean {
  try {
    const root: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body));
    if (!Array.isArray(root) || root.length === 0 || root.length > MOST_ARGUMENTS) return false;
    new Scale(root).weigh(root);
    return true;
  } catch {
    // Not UTF-8, not JSON, or Malformed.
    return false;
  }
}
