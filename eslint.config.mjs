import next from "eslint-config-next/core-web-vitals";
import nextTs from "eslint-config-next/typescript";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

// Layers are dependency-cruiser's (it resolves relative paths and packages alike); what a file may say is checked here.
const ASK_FOR_IT = "The domain is pure: take it as a parameter.";
const ONLY_ENV = "The environment is parsed once, in lib/server/env.ts.";

const serverActionsElsewhere = {
  selector: "ExpressionStatement[directive='use server']",
  message: '"use server" stands only in files called actions.ts.',
};
const inlineStyles = { selector: "JSXAttribute[name.name='style']", message: "Styles are classes: a strict CSP forbids inline ones." };
const rawHtml = { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Text is text; React escapes it." };
const everywhere = [serverActionsElsewhere, inlineStyles, rawHtml];

const typed = {
  files: ["**/*.{ts,tsx}"],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  plugins: { "@typescript-eslint": tseslint.plugin },
  rules: {
    "@typescript-eslint/no-explicit-any": "error",
    "@typescript-eslint/no-non-null-assertion": "error",
    "@typescript-eslint/no-floating-promises": "error",
    "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
    "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    "@typescript-eslint/consistent-type-imports": "error",
    "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    "max-lines": ["error", { max: 300, skipBlankLines: false, skipComments: false }],
    "no-restricted-syntax": ["error", ...everywhere],
    "no-restricted-properties": ["error", { object: "process", property: "env", message: ONLY_ENV }],
    "no-restricted-imports": ["error", { paths: ["process", "node:process"].map((name) => ({ name, message: ONLY_ENV })) }],
  },
};

const actions = { files: ["app/**/actions.ts"], rules: { "no-restricted-syntax": ["error", inlineStyles, rawHtml] } };

const domainIsPure = {
  files: ["lib/domain/**"],
  rules: {
    "no-restricted-globals": [
      "error",
      ...["process", "fetch", "window", "document", "console", "crypto", "performance"].map((name) => ({ name, message: ASK_FOR_IT })),
    ],
    "no-restricted-syntax": [
      "error",
      ...everywhere,
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: ASK_FOR_IT },
      { selector: "CallExpression[callee.name='Date']", message: ASK_FOR_IT },
      { selector: "MemberExpression[object.name='Date'][property.name='now']", message: ASK_FOR_IT },
      { selector: "MemberExpression[object.name='Math'][property.name='random']", message: ASK_FOR_IT },
    ],
  },
};

const readsEnvironment = {
  files: ["lib/server/env.ts", "lib/server/operations/**", "prisma/migrate.ts", "tests/**", "*.config.{ts,mjs}"],
  rules: { "no-restricted-properties": "off" },
};

export default defineConfig([
  ...next,
  ...nextTs,
  globalIgnores([".next/**", ".data/**", "lib/generated/**", "next-env.d.ts", "test-results/**", "playwright-report/**"]),
  typed,
  actions,
  domainIsPure,
  readsEnvironment,
  // Playwright's fixtures are handed on by a function called `use`, which is no hook.
  { files: ["tests/**"], rules: { "react-hooks/rules-of-hooks": "off" } },
  { files: ["**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
]);
