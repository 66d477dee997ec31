import type { BodyKind } from "./access";
import { isDuring, type PlainDate } from "./plain-date";
import type { ReceivingTier } from "./report";
import type { Dated } from "./unit";

/** A body as the route sees it: a half-open span and the body above. */
export type RouteBody = Dated & {
  readonly id: string;
  readonly kind: BodyKind;
  readonly provinceId: string | null;
  readonly parentId: string | null;
  /** The body that took over when this one closed; asked of provincial bodies only, since a district's communes go to its parent. */
  readonly successorId?: string | null;
};

export type RouteStop = { readonly bodyId: string; readonly tier: ReceivingTier };

const PROVINCIAL: readonly BodyKind[] = ["PROVINCE_COMMITTEE", "STANDING_AGENCY"];

/**
 * The bodies that receive the reports of `bodyId` by the hierarchy of the day `on` (the due date), nearest first: district, then
 * province until 30/6/2025, the province alone since. The standing agency receives for the provincial committee. Closed bodies
 * on the way are passed over. Empty where the body did not exist on that day, or nobody stands above it.
 */
export function routeOf(bodyId: string, bodies: readonly RouteBody[], on: PlainDate): readonly RouteStop[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const isOpen = (body: RouteBody): boolean => isDuring(on, body.validFrom, body.validTo);
  const from = byId.get(bodyId);
  if (!from || !isOpen(from) || PROVINCIAL.includes(from.kind)) return [];

  const stops: RouteStop[] = [];
  const passed = new Set([bodyId]);
  let nextId = from.parentId;
  // Rows typed by hand could form a ring; a body is passed once.
  while (nextId !== null && !passed.has(nextId)) {
    passed.add(nextId);
    const body = byId.get(nextId);
    if (!body) break;
    const isProvincial = PROVINCIAL.includes(body.kind);
    if (isOpen(body)) {
      if (isProvincial) return [...stops, { bodyId: receiverFor(body, bodies, on), tier: "PROVINCE" }];
      if (body.kind === "DISTRICT_COMMITTEE") stops.push({ bodyId: body.id, tier: "DISTRICT" });
      nextId = body.parentId;
    } else {
      nextId = isProvincial ? (body.successorId ?? body.parentId) : body.parentId;
    }
  }
  return stops;
}

function receiverFor(provincial: RouteBody, bodies: readonly RouteBody[], on: PlainDate): string {
  const agency = bodies.find(
    (body) => body.kind === "STANDING_AGENCY" && body.provinceId === provincial.provinceId && isDuring(on, body.validFrom, body.validTo),
  );
  return agency?.id ?? provincial.id;
}
