// {rules: [CSS], beside: [CSS], words: TEXT} as JSON on standard input -> the rules, joined, without those for a class, an
// element, an attribute or a variable that neither the words nor the sheets beside them name.
import { PurgeCSS } from "purgecss";
import { text } from "node:stream/consumers";

// One sheet for the tool, which would else look for a variable in the sheet that defines it only.
const END = "/* end of the rules */";
/** @type {{rules: string[], beside: string[], words: string}} */
const { rules, beside, words } = JSON.parse(await text(process.stdin));
const [found] = await new PurgeCSS().purge({
  content: [{ raw: words, extension: "html" }],
  css: [{ raw: [...rules, END, ...beside].join("\n") }],
  variables: true,
  keyframes: true,
});
process.stdout.write(found.css.slice(0, found.css.indexOf(END)));
