// npm run check: everything that needs no running product.
import { ensureGenerated } from "@/lib/server/operations/build";
import { STATIC_CHECKS } from "./static-checks";
import { runSteps } from "./steps";

await ensureGenerated();
const { passed, failed } = await runSteps(STATIC_CHECKS, 2);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
