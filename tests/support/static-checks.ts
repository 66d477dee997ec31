import { inTurn, tool, type Step } from "./steps";

const NO_DATABASE = { DATABASE_URL: "", DATABASE_OWNER_URL: "" };
const MIGRATE = ["--conditions=react-server", "--import", "tsx", "prisma/migrate.ts", "check"];

/** What needs no running product. */
export const STATIC_CHECKS: readonly Step[] = [
  { name: "lint", run: () => tool("eslint", ["--max-warnings", "0", "."]) },
  {
    // Next writes the types of the routes first: links are checked against them.
    name: "types",
    run: () =>
      inTurn(
        () => tool("next", ["typegen"], { NEXT_TELEMETRY_DISABLED: "1" }),
        () => tool("tsc", ["--noEmit", "-p", "."]),
      ),
  },
  { name: "format", run: () => tool("prettier", ["--check", "--log-level", "warn", "."]) },
  { name: "layers", run: () => tool("depcruise", ["app", "components", "lib", "prisma", "tests", "--config", ".dependency-cruiser.cjs"]) },
  { name: "unused code", run: () => tool("knip", ["--no-progress"]) },
  { name: "access lines", run: () => tool("node", ["--conditions=react-server", "--import", "tsx", "tests/matrix/scan.ts"]) },
  { name: "migrations", run: () => tool("node", MIGRATE, NO_DATABASE) },
];
