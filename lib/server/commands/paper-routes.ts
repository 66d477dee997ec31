import "server-only";
import type { SaveRouteRefusal } from "@/lib/domain/office-refusal";
import { faultsOfRoute } from "@/lib/domain/paper-route";
import { can } from "@/lib/domain/policy";
import { err, ok } from "@/lib/domain/result";
import type { SaveRouteInput } from "@/lib/schemas/paper-route";
import { appendEvent, type Command } from "../command";
import { listSeats } from "../queries/paper-routes";

/** Sets the way to signature of a family of papers; papers on their way keep the one they were sent on. */
export const saveRoute: Command<SaveRouteInput, { family: string }, SaveRouteRefusal> = async (context, { family, steps, seen }) => {
  const { tx, actor } = context;
  if (!can(actor, "MANAGE_ROUTE")) return err("ROLE_NOT_ALLOWED");
  const provinceId = actor.scope.homeProvinceId;
  if (provinceId === null) return err("OUT_OF_SCOPE");
  // One at a time: the second sees what the first has set.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`route:${provinceId}:${family}`}))`;
  const present = await tx.routeStep.findMany({ where: { provinceId, family }, orderBy: { position: "asc" } });
  if (present.map((step) => step.id).join() !== seen.join()) return err("STALE");
  const [fault] = faultsOfRoute(steps);
  if (fault !== undefined) return err(fault);
  const seats = await listSeats(tx, actor);
  if (steps.some((step) => !seats.some((seat) => seat.role === step.role && seat.bodyId === step.bodyId))) return err("SEAT_UNKNOWN");
  await tx.routeStep.deleteMany({ where: { provinceId, family } });
  await tx.routeStep.createMany({ data: steps.map((step, position) => ({ provinceId, family, position, ...step })) });
  await appendEvent(context, {
    provinceId,
    subjectType: "route",
    subjectId: provinceId,
    action: "saveRoute",
    data: { family, steps: steps.map((step) => step.kind) },
  });
  return ok({ family });
};
