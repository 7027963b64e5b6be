// A module's text on standard input -> the same module, short: no comments, local names of one letter.
import { minify } from "terser";
import { text } from "node:stream/consumers";

const { code } = await minify(await text(process.stdin), { module: true, compress: { passes: 2 }, format: { comments: false } });
process.stdout.write(code ?? "");
