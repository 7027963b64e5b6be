/**
 * Starts the Pyodide of a folder and prints, as JSON, what comes of crossing between Python and JavaScript:
 * `node crossings.mjs PYODIDE_DIR STD_ZIP`.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, stdZip] = process.argv.slice(2).map((path) => resolve(path));
const { loadPyodide } = await import(pathToFileURL(resolve(folder, "pyodide.mjs")).href);
const { info } = JSON.parse(readFileSync(resolve(folder, "pyodide-lock.json"), "utf8"));

const options = { indexURL: folder, stdLibURL: stdZip, lockFileContents: JSON.stringify({ info, packages: {} }) };

const TRIED = `
import json, js
from pyodide.ffi import JsException, create_proxy, to_js
seen = []
def deeper(n):
    return deeper(n + 1)
for act in (
    lambda: js.nowhere, lambda: js.JSON.parse("{"), lambda: deeper(0), lambda: 1 / 0, lambda: bytes(-1),
    lambda: js.Promise.new(1), lambda: open("/nowhere"), lambda: "\\ud800".encode(),
):
    try:
        act()
    except BaseException as error:
        seen.append([type(error).__name__, getattr(error, "name", None), str(error)])
seen.append(to_js({"a": [1, 2.5, "é", None, True, 2**70]}, dict_converter=js.Object.fromEntries).a.to_py())
seen.append(js.Array.new(3, 1, 2).sort(lambda one, other: one - other).to_py())
seen.append(js.Uint8Array.new(4).to_py().tolist())
kept = create_proxy(lambda *given: sum(given))
seen.append([kept(1, 2), str(type(js.Map.new()).__name__), list(js.Object.entries(js.JSON.parse('{"b": 1}')).to_py())])
kept.destroy()
with open("/tmp/kept", "w") as file:
    file.write("écrit")
seen.append([open("/tmp/kept").read(), __import__("os").listdir("/tmp"), __import__("time").gmtime(0).tm_year])
json.dumps(seen)
`;

/** @param {any} python */
function crossed(python) {
  const seen = JSON.parse(python.runPython(TRIED));
  try {
    python.runPython("{}['nowhere']");
  } catch (error) {
    seen.push([error.name, error.constructor.name, error.message.trim().split("\n").at(-1)]);
  }
  const table = python.toPy({ one: [1, 2] });
  seen.push([table.get("one").toJs(), table.has("two"), table.type, python.runPython("lambda text: text.upper()")("ß")]);
  const bytes = python.runPython("bytearray(b'abc')").getBuffer();
  seen.push([...bytes.data]);
  bytes.release();
  return seen;
}

const first = await loadPyodide({ ...options, _makeSnapshot: true });
first.runPython("import json, os, re, time; kept = re.compile('a+')");
const snapshot = first.makeMemorySnapshot();
const again = await loadPyodide({ ...options, _loadSnapshot: snapshot });
const restored = again.runPython("kept.fullmatch('aaa') is not None");
console.log(JSON.stringify({ crossed: crossed(first), restored, after: crossed(again) }));
