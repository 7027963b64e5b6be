// Rules for the built pages: what is wrong for a reader or a browser, not how a template is laid out.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "no-inline-style": "error",
    // Style of the source, of which the reader sees nothing.
    "no-trailing-whitespace": "off",
    "doctype-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "presentation-role-style": "off",
    "void-style": "off",
    "long-title": "off",
    // Material names its switches __drawer and __search, and its slugs may start with a digit.
    "valid-id": ["error", { relaxed: true }],
    // The style sheet keeps a phone number on one line.
    "tel-non-breaking": "off",
    // On a phone a table's rows are laid out as paragraphs; without the roles a screen reader hears no table.
    "no-redundant-role": "off",
    // Material's search and colour forms send nothing. The wizards' forms are submitted in the browser tests.
    "wcag/h32": "off",
  },
};
