// What a key costs the page's main thread, read from a trace of Chromium.
import { z } from "zod";

/** Of `devtools.timeline`; v8 for garbage that is collected outside of a function. */
export const TRACE_CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "v8", "toplevel"];

/** Script (React's work in an event, a microtask, a message or a frame; garbage), style and layout. */
const COUNTED: readonly string[] = [
  ...["EventDispatch", "FunctionCall", "RunMicrotasks", "TimerFire", "FireAnimationFrame", "EvaluateScript", "MinorGC", "MajorGC"],
  ...["UpdateLayoutTree", "Layout"],
];

const eventShape = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().optional(),
  /** The same by the thread's own clock, which stands while another process has the core. */
  tts: z.number().optional(),
  tdur: z.number().optional(),
  args: z
    .object({ data: z.object({ type: z.string().optional() }).optional().catch(undefined) })
    .optional()
    .catch(undefined),
});
type TraceEvent = z.infer<typeof eventShape>;

type Span = { readonly from: number; readonly to: number };
const spanOf = ({ ts, dur = 0 }: TraceEvent): Span => ({ from: ts, to: ts + dur });
const ownSpanOf = ({ tts = 0, tdur = 0 }: TraceEvent): Span => ({ from: tts, to: tts + tdur });

/** Milliseconds that these spans cover together: what lies within another counts once. */
function coveredBy(spans: readonly Span[]): number {
  let [sum, end] = [0, Number.NEGATIVE_INFINITY];
  for (const { from, to } of spans.toSorted((left, right) => left.from - right.from)) {
    if (to <= end) continue;
    sum += to - Math.max(from, end);
    end = to;
  }
  return sum / 1000;
}

/** Milliseconds by the clock on the wall, and of them those that the thread ran. */
export type KeyCost = { readonly wall: number; readonly cpu: number };

/** Script, style and layout of each key, from its event to the end of the frame that shows it. */
export function keystrokeCosts(trace: Buffer): KeyCost[] {
  const { traceEvents } = z.object({ traceEvents: z.array(z.unknown()) }).parse(JSON.parse(trace.toString("utf8")));
  const all = traceEvents.flatMap((event): TraceEvent[] => {
    const read = eventShape.safeParse(event);
    return read.success && read.data.ph === "X" ? [read.data] : [];
  });
  const isKey = (event: TraceEvent) => event.name === "EventDispatch" && event.args?.data?.type === "keydown";
  const [first] = all.filter(isKey);
  if (!first) throw new Error("the trace shows no key");
  const own = all.filter((event) => event.pid === first.pid && event.tid === first.tid).sort((left, right) => left.ts - right.ts);
  const keys = own.filter(isKey);
  const frames = own.filter((event) => event.name === "Commit").map(spanOf);
  const counted = own.filter((event) => COUNTED.includes(event.name));
  return keys.map((key, index) => {
    const next = keys[index + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const frame = frames.find((one) => one.from >= key.ts + (key.dur ?? 0));
    const until = Math.min(next, frame?.to ?? next);
    const taken = counted.filter(({ ts }) => ts >= key.ts && ts < until);
    return { wall: coveredBy(taken.map(spanOf)), cpu: coveredBy(taken.map(ownSpanOf)) };
  });
}
