// npm run check: every page, route and server action has its line in the access matrix, and every line its page, route or action.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { listPagePatterns } from "../support/page-patterns";
import { ACTION_LINES, PAGE_LINES, ROUTE_LINES } from "./lines";

const PROJECT = path.resolve(import.meta.dirname, "../..");
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/** Files that Next serves by their name alone. */
const METADATA = /^(icon|apple-icon|favicon|opengraph-image|twitter-image|robots|sitemap|manifest)\d*\.[a-z]+$/;

const files = readdirSync(path.join(PROJECT, "app"), { recursive: true, encoding: "utf8" }).map((file) => path.join("app", file));

/** What a module gives to others, by name; what it passes on from elsewhere too. */
function exportsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(PROJECT, file), "utf8"), ts.ScriptTarget.Latest);
  const isExported = (node: ts.Statement): boolean =>
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
  return source.statements.flatMap((node): string[] => {
    if (ts.isExportAssignment(node)) return ["default"];
    if (ts.isExportDeclaration(node)) {
      if (node.isTypeOnly) return [];
      return node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements.map((one) => one.name.text) : ["*"];
    }
    if (!isExported(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return [];
    if (ts.isVariableStatement(node)) return node.declarationList.declarations.map((one) => one.name.getText(source));
    return ts.isFunctionDeclaration(node) ? [node.name?.text ?? "default"] : [];
  });
}

const addressOf = (file: string): string =>
  `/${file
    .split(path.sep)
    .slice(1, -1)
    .filter((part) => !/^\(.*\)$/.test(part))
    .join("/")}`;

const found = [
  ...listPagePatterns().map((pattern) => `page ${pattern}`),
  ...files
    .filter((file) => path.basename(file) === "route.ts")
    .flatMap((file) =>
      exportsOf(file)
        .filter((name) => METHODS.includes(name))
        .map((method) => `route ${method} ${addressOf(file)}`),
    ),
  ...files.filter((file) => METADATA.test(path.basename(file))).map((file) => `route GET ${addressOf(file)}${path.basename(file)}`),
  ...files
    .filter((file) => path.basename(file) === "actions.ts")
    .flatMap((file) => exportsOf(file).map((name) => `action ${name} of ${file}`)),
];
const lines = [
  ...PAGE_LINES.map(({ pattern }) => `page ${pattern}`),
  ...ROUTE_LINES.flatMap(({ pattern, methods }) => methods.map((method) => `route ${method} ${pattern}`)),
  ...ACTION_LINES.map(({ name, file }) => `action ${name} of ${file}`),
];

const faults = [
  ...found.filter((door) => !lines.includes(door)).map((door) => `no line in tests/matrix for ${door}`),
  ...lines.filter((door) => !found.includes(door)).map((door) => `a line in tests/matrix, but no ${door}`),
  ...lines.filter((door, index) => lines.indexOf(door) !== index).map((door) => `two lines in tests/matrix for ${door}`),
];
for (const fault of faults) console.log(fault);
console.log(`${found.length} pages, routes and actions`);
process.exit(faults.length === 0 ? 0 : 1);
