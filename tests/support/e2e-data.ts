/** The data folder under the browser tests, from the project on; another for a second run beside. */
export const E2E_DATA = process.env["CH138_E2E_DATA"] || ".data/e2e";
