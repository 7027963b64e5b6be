// Rules for the page's modules and the build's node scripts; names and types are tsc's business (tsconfig*.json).
import js from "@eslint/js";

export default [
  { ignores: ["site/", "node_modules/", ".venv/", ".cache/", "tools/benches/vendor/"] },
  {
    files: ["**/*.js", "**/*.mjs"],
    ...js.configs.recommended,
    languageOptions: { ecmaVersion: 2024, sourceType: "module" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      ...js.configs.recommended.rules,
      "no-undef": "off",
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      curly: ["error", "multi-line"],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-implicit-globals": "error",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_", caughtErrorsIgnorePattern: "^_" }],
      "max-lines-per-function": ["error", { max: 40, skipComments: true, skipBlankLines: true }],
      complexity: ["error", 12],
      // The policy of every page forbids inline styles, and pasted HTML is where unescaped text gets in.
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "Build nodes, or parse with the one helper meant for it." },
        { property: "outerHTML", message: "Build nodes, or parse with the one helper meant for it." },
        { property: "insertAdjacentHTML", message: "Build nodes, or parse with the one helper meant for it." },
        { object: "document", property: "write", message: "Build nodes." },
      ],
    },
  },
];
