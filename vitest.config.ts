import path from "node:path";
import { defineConfig } from "vitest/config";

// Far from UTC and from Vietnam, with a quarter of an hour in it: a forgotten time zone shows.
process.env.TZ = "Asia/Kathmandu";

/** `server-only` throws in plain Node; under this condition it is empty, as in Next's own server layer. */
const CONDITION = "react-server";
const resolve = { alias: { "@": path.resolve(import.meta.dirname) } };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { resolve, test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], environment: "node" } },
      {
        resolve: { ...resolve, conditions: [CONDITION, "module", "node", "development|production"] },
        ssr: { resolve: { conditions: [CONDITION, "module", "node", "development|production"] } },
        test: {
          name: "db",
          include: ["tests/db/**/*.test.ts"],
          environment: "node",
          pool: "forks",
          execArgv: [`--conditions=${CONDITION}`],
          globalSetup: "tests/support/database-server.ts",
          setupFiles: "tests/support/database-setup.ts",
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        // The access matrix: a server of its own, asked by one file after another.
        resolve: {
          alias: { ...resolve.alias, "server-only": path.resolve(import.meta.dirname, "node_modules/server-only/empty.js") },
          conditions: [CONDITION, "module", "node", "development|production"],
        },
        ssr: { resolve: { conditions: [CONDITION, "module", "node", "development|production"] } },
        test: {
          name: "matrix",
          include: ["tests/matrix/**/*.test.ts"],
          environment: "node",
          pool: "forks",
          execArgv: [`--conditions=${CONDITION}`],
          fileParallelism: false,
          globalSetup: "tests/matrix/product.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
