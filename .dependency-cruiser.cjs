// Who may import whom; the table stands in the README. Purity of the domain's own words is eslint's.
const IN_DOMAIN = "^lib/domain/";
const PRISMA = ["^lib/generated/", "^node_modules/(@prisma|prisma|pg)/"];
/** The only homes of database access. */
const DATA_ACCESS = ["^lib/server/(queries|commands|jobs)/", "^lib/server/(db|session|scope)\\.ts$"];
const NAMES_THAT_SAY_NOTHING = ["utils", "util", "helpers", "helper", "services", "common", "misc", "index"].map((name) => `/${name}[./]`);

const only = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { pathNot: allowed },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    only("domain-imports-nothing", IN_DOMAIN, [IN_DOMAIN]),
    only("schemas-know-domain-and-zod", "^lib/schemas/", ["^lib/schemas/", IN_DOMAIN, "^node_modules/zod/"]),
    only("text-knows-domain-and-dates", "^lib/text/", ["^lib/text/", IN_DOMAIN, "^node_modules/date-fns/"]),
    {
      name: "documents-know-no-server",
      severity: "error",
      from: { path: "^lib/documents/" },
      to: { path: ["^(app|components|prisma)/", "^lib/(server|generated|schemas)/", "^node_modules/(react|react-dom|next)/"] },
    },
    {
      name: "server-returns-codes",
      severity: "error",
      from: { path: "^lib/server/", pathNot: "^lib/server/operations/" },
      to: { path: ["^(app|components|prisma|tests)/", "^lib/text/", "^lib/server/operations/"] },
    },
    {
      name: "operations-see-no-screens",
      severity: "error",
      from: { path: "^lib/server/operations/" },
      to: { path: ["^(app|components|tests)/", "^lib/text/"] },
    },
    {
      name: "components-never-fetch",
      severity: "error",
      from: { path: "^components/" },
      to: { path: ["^(app|prisma|tests)/", "^lib/(server|documents)/", ...PRISMA] },
    },
    { name: "app-knows-no-database", severity: "error", from: { path: "^app/" }, to: { path: ["^(prisma|tests)/", ...PRISMA] } },
    {
      name: "only-data-access-touches-prisma",
      severity: "error",
      from: { path: "^lib/server/", pathNot: [...DATA_ACCESS, "^lib/server/operations/"] },
      to: { path: PRISMA, dependencyTypesNot: ["type-only"] },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "everything-resolves", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "no-development-packages-in-the-product",
      severity: "error",
      from: { path: "^(app|components|lib|prisma)/" },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["type-only"],
        pathNot: "^node_modules/@types/",
      },
    },
    {
      name: "names-that-say-nothing",
      severity: "error",
      from: {},
      to: { path: NAMES_THAT_SAY_NOTHING, pathNot: ["^node_modules/", "^lib/generated/"] },
    },
  ],
  options: {
    doNotFollow: { path: ["^node_modules/", "^lib/generated/"] },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
