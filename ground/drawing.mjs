// Graphs in the DOT language, as a JSON list on standard input -> their SVGs, as a JSON list on standard output.
import { instance } from "@viz-js/viz";
import { text } from "node:stream/consumers";

const graphs = JSON.parse(await text(process.stdin));
const viz = await instance();
process.stdout.write(JSON.stringify(graphs.map((graph) => viz.renderString(graph, { format: "svg" }))));
