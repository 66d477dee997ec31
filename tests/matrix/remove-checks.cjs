// Loaded before the server by NODE_OPTIONS=--require: takes checks away from the compiled product as it is read into memory.
// The product knows nothing of it, and what lies on the disk stays as it was built.
"use strict";
const { appendFileSync } = require("node:fs");
const Module = require("node:module");

/** @type {{ name: string, find: string, put: string }[]} */
const removals = JSON.parse(process.env.MATRIX_REMOVALS ?? "[]");
const compile = Module.prototype._compile;

Module.prototype._compile = function (content, filename, ...rest) {
  let changed = content;
  if (filename.includes("/.next/server/")) {
    for (const { name, find, put } of removals) {
      const without = changed.replace(new RegExp(find, "g"), put);
      if (without !== changed) appendFileSync(process.env.MATRIX_REMOVED ?? "", `${name}\n`);
      changed = without;
    }
  }
  return compile.call(this, changed, filename, ...rest);
};
