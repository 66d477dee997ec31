import * as z from "zod";

/** A place where a schema takes one value: its path, and the schema that stands there. */
export type Leaf = { readonly path: string; readonly schema: z.ZodType };

/** Every schema that the modules of lib/schemas (and pages) export, by "module.name". */
export function schemasOf(modules: Readonly<Record<string, Readonly<Record<string, unknown>>>>): readonly (readonly [string, z.ZodType])[] {
  return Object.entries(modules).flatMap(([file, exports]) =>
    Object.entries(exports).flatMap(([name, value]) =>
      value instanceof z.ZodType ? [[`${file.replace(/^.*\/|\.ts$/g, "")}.${name}`, value] as const] : [],
    ),
  );
}

/** All places of a schema where a text could stand, wrappers and all. A kind of schema that is not known here throws: it must be looked at first. */
export function leavesOf(path: string, schema: z.ZodType): readonly Leaf[] {
  const inner = containersIn(schema);
  return inner.length === 0 ? [{ path, schema }] : inner.flatMap(([step, one]) => leavesOf(step === "" ? path : `${path}.${step}`, one));
}

type Step = readonly [step: string, schema: z.ZodType];

/** The schemas within objects and arrays that stand inside a schema, through whatever wraps them; none where it holds a single value. */
function containersIn(schema: z.core.$ZodType): readonly Step[] {
  const { def } = schema._zod as unknown as { def: Readonly<Record<string, unknown>> & { readonly type: string } };
  const one = (key: string): readonly Step[] => containersIn(def[key] as z.core.$ZodType);
  switch (def.type) {
    case "object":
      return Object.entries(def.shape as Record<string, z.ZodType>);
    case "array":
      return [["*", def.element as z.ZodType]];
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
      return one("innerType");
    case "pipe":
      return [...one("in"), ...one("out")];
    case "union":
      return (def.options as z.core.$ZodType[]).flatMap((option) => containersIn(option));
    case "string":
    case "number":
    case "boolean":
    case "enum":
    case "literal":
    case "transform":
    case "unknown":
    // A tree that holds itself (formulas and conditions of forms): codes and numbers, no text; not unfolded, or the walk would not end.
    case "lazy":
      return [];
    default:
      throw new Error(`A schema of the kind ${def.type} is not known to this walk`);
  }
}
