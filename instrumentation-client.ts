// Runs in the browser before the scripts of any page. zod tries whether it may make functions from text, which would be faster; our
// content security policy forbids it, and reports the try. Its own setting, here without loading zod on pages that check nothing.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
