import path from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./tests/support/browser";
import { E2E_DATA } from "./tests/support/e2e-data";

const port = Number(process.env["E2E_PORT"] || 3138);
const baseURL = `http://localhost:${port}`;
const RESULT = `test-results/${path.basename(E2E_DATA)}`;
const PHONE = /\.phone\.spec\.ts$/;
// Move the clock of a province on which the other stories stand, and open periods: when they are told, or on a server and data of their own.
const YEAR_END = /reporting-season\.spec\.ts$/;
const SEASON = /planning-season\.spec\.ts$/;
const EVERY_PAGE = /accessibility\.spec\.ts$/;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: RESULT,
  forbidOnly: true,
  // A failing test is never tried again: it says something.
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: `${RESULT}.json` }], ["./tests/support/violation-reporter.ts"]],
  use: {
    baseURL,
    // What is not there after so long will not come: said at its line, not when the whole story has run out of time.
    actionTimeout: 15_000,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    launchOptions: await findBrowser(),
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
  projects: [
    // Every page first, while the demo still is as it was made: the stories after it change what there is to see.
    // A fault is told in a line with its element; a trace of it would double the time that axe takes.
    { name: "every-page", testMatch: EVERY_PAGE, use: { viewport: { width: 1366, height: 768 }, trace: "off" } },
    {
      name: "desktop",
      testIgnore: [PHONE, EVERY_PAGE, YEAR_END, SEASON],
      dependencies: ["every-page"],
      use: { viewport: { width: 1366, height: 768 } },
    },
    { name: "phone", testMatch: PHONE, dependencies: ["every-page"], use: { viewport: { width: 360, height: 740 }, hasTouch: true } },
    { name: "year-end", testMatch: YEAR_END, dependencies: ["desktop", "phone"], use: { viewport: { width: 1366, height: 768 } } },
    { name: "season", testMatch: SEASON, dependencies: ["year-end"], use: { viewport: { width: 1366, height: 768 } } },
  ],
  webServer: {
    // The product by its own command, on a data folder of its own, from nothing.
    command: "node --conditions=react-server --import tsx lib/server/operations/demo.ts --reset",
    url: `${baseURL}/sign-in`,
    env: {
      CH138_DATA_DIR: E2E_DATA,
      CH138_DEMO_DATE: "2026-11-22",
      PORT: String(port),
      DATABASE_URL: "",
      NEXTAUTH_URL: "",
      TZ: "Asia/Kathmandu",
    },
    timeout: 600_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    stdout: "pipe",
  },
});
