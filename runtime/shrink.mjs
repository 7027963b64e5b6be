/**
 * Leaves out of the pinned Pyodide what our pages never call: `node shrink.mjs PYODIDE_DIR OUT_DIR`.
 *
 * Pyodide exports every function of CPython, and brings OpenGL, SDL and the like, for compiled packages that a page may load
 * later. Ours load none: their lock lists no such package.
 *
 * 1. A name that stands anywhere in Pyodide's scripts, in whatever sense, stays: they cannot name what is left out.
 * 2. What is cut must be found first: a Pyodide that is written otherwise stops the build.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import binaryen from "binaryen";
import { minify } from "terser";

const [pyodideDir, outDir] = process.argv.slice(2);
const SCRIPT = "pyodide.asm.mjs";
const WASM = "pyodide.asm.wasm";

// `_malloc=Module["_malloc"]=wasmExports["malloc"];`: the address of data is a number.
const TAKEN = /(_\w+)=Module\["\1"\]=wasmExports\["(\w+)"\](?:\.value>>>0)?;?/g;
const TAKES = /function assignWasmExports\(wasmExports\)\{[^}]*\}/;
const IMPORTS = /var wasmImports=\{([^}]*)\}/;
// What compiled packages would find under its own name.
const SHOWN = /Module\["(\w+)"\]=\1;/g;
// The type of a function, for compiled packages that take its address.
const SIGNATURE = /([\w$]+)\.sig="\w*";/g;
const { Features } = binaryen;
// What Pyodide is compiled with: read with more, the result would ask browsers for more.
const FEATURES =
  Features.MutableGlobals |
  Features.NontrappingFPToInt |
  Features.BulkMemory |
  Features.BulkMemoryOpt |
  Features.SignExt |
  Features.ExceptionHandling |
  Features.ReferenceTypes |
  Features.Multivalue;

/** @param {string} name */
const stock = (name) => readFileSync(resolve(pyodideDir, name));
/** @param {string} text */
const wordsOf = (text) => new Set(text.match(/[\w$]+/g));

/** @param {string} text @param {RegExp | string} part @returns {string} */
function found(text, part) {
  const [all] = text.match(part) ?? [];
  if (!all) throw new Error(`${SCRIPT} has no ${part}: runtime/shrink.mjs was written for another Pyodide`);
  return all;
}

/** The script in three parts: where the exports are declared, where they are taken, and all the rest. @param {string} script */
function parts(script) {
  const takes = found(script, TAKES);
  const first = [...takes.matchAll(TAKEN)][0]?.[1];
  const declared = found(script, new RegExp(`var ${first},[\\w$,]+;`));
  return { takes, declared, rest: script.replace(takes, "").replace(declared, "") };
}

/** Whether an export stays: its own name, or that of its variable, is said. @param {Set<string>} words @param {string} name */
const stays = (words, name) => words.has(name) || words.has(`_${name}`);

/** The module without the other exports, and without what only they led to. @param {Set<string>} words */
function lighter(words) {
  const module = binaryen.readBinary(stock(WASM), FEATURES);
  const count = module.getNumExports();
  const names = Array.from({ length: count }, (_, at) => binaryen.getExportInfo(module.getExportByIndex(at)).name);
  for (const name of names) if (!stays(words, name)) module.removeExport(name);
  module.runPasses(["remove-unused-module-elements"]);
  if (!module.validate()) throw new Error(`${WASM} is not valid after shrinking`);
  return module.emitBinary();
}

/**
 * The script without what it did for the exports that are gone, and for functions that the module does not import any more.
 * @param {string} script @param {Set<string>} words @param {Set<string>} imports
 */
function cut(script, words, imports) {
  const { takes, declared } = parts(script);
  const gone = new Set([...takes.matchAll(TAKEN)].filter(([, , name]) => !stays(words, name)).map(([, variable]) => variable));
  const used = found(script, IMPORTS).slice("var wasmImports={".length, -1).split(",");
  const kept = used.filter((entry) => imports.has(entry.split(":")[0]));
  const asked = new Set(kept.map((entry) => entry.split(":").at(-1)));
  const text = script
    .replace(takes, takes.replace(TAKEN, (all, variable) => (gone.has(variable) ? "" : all)))
    .replace(declared, `var ${declared.slice(4, -1).split(",").filter((name) => !gone.has(name)).join(",")};`)
    .replace(IMPORTS, `var wasmImports={${kept.join(",")}}`)
    .replace(SIGNATURE, (all, name) => (asked.has(name) ? all : ""));
  const said = wordsOf(text.replace(SHOWN, "").match(/[."'][\w$]+/g)?.join(" ") + stock("pyodide.mjs").toString());
  return text.replace(SHOWN, (all, name) => (said.has(name) ? all : ""));
}

/** Shorter names, nothing that is never called. Python tells some JavaScript objects by the names of their classes. @param {string} script */
async function minified(script) {
  // An eval that sees local names would keep them all; only compiled packages have scripts for it.
  const free = script.replace(/\beval\(/g, "(0,eval)(");
  return (await minify(free, { module: true, keep_classnames: true, keep_fnames: true })).code ?? "";
}

const script = stock(SCRIPT).toString();
const words = wordsOf(parts(script).rest + stock("pyodide.mjs").toString());
const wasm = lighter(words);
const imports = new Set(WebAssembly.Module.imports(new WebAssembly.Module(wasm)).map(({ name }) => name));
writeFileSync(resolve(outDir, WASM), wasm);
writeFileSync(resolve(outDir, SCRIPT), await minified(cut(script, words, imports)));
