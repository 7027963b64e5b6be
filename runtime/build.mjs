/**
 * Runs one build step of the browser's Python inside Pyodide itself: `node build.mjs PYODIDE_DIR WORK_DIR STEP [STD_ZIP]`.
 *
 * WORK_DIR is shared with the host: the step reads what it needs there and leaves its results and `result.json` beside it.
 * The steps are the functions of inside.py. STD_ZIP, when given, replaces the stock standard library.
 */
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [pyodideDir, workDir, step, stdZip] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const { loadPyodide } = await import(pathToFileURL(resolve(pyodideDir, "pyodide.mjs")).href);

/** The lock of the pinned Pyodide without its 350 packages: a build must not fetch what nobody listed. */
function emptyLock() {
  const { info } = JSON.parse(readFileSync(resolve(pyodideDir, "pyodide-lock.json"), "utf8"));
  return JSON.stringify({ info, packages: {} });
}

const python = await loadPyodide({
  indexURL: resolve(pyodideDir),
  lockFileContents: emptyLock(),
  // Same start as in the page, where the first visit prepares a snapshot: the same modules are imported.
  _makeSnapshot: true,
  env: { PYTHONDONTWRITEBYTECODE: "1", PYTHONNODEBUGRANGES: "1" },
  ...(stdZip ? { stdLibURL: resolve(stdZip) } : {}),
});
python.mountNodeFS("/work", resolve(workDir));
python.mountNodeFS("/runtime", here);
python.pyimport("sys").path.insert(0, "/runtime");
await python.pyimport("inside").main(step);
