/** Two ways to start Python: from a snapshot of an earlier visit, or plainly, from the files of this build. */

import { load } from "./load.js";
import { BASE } from "./place.js";
import { bytesOf, forget, stored } from "./snapshot.js";

const COLD_ONLY = "std.zip";
const SNAPSHOT_ONLY = "empty.zip";

/**
 * @typedef {{files: import("./files.js").RuntimeFile[], snapshot: boolean, alive?: string}} Start
 * @typedef {import("./load.js").Loaded & {how: "cold" | "snapshot"}} Engine
 */

/** @param {Start} start @returns {Promise<Engine>} */
export async function startPython(start) {
  return (start.snapshot && (await restored(start))) || cold(start);
}

/** @param {Start} start @returns {Promise<Engine>} */
async function cold({ files, snapshot }) {
  const options = { stdLibURL: BASE + COLD_ONLY, _makeSnapshot: snapshot };
  return { ...(await load(without(SNAPSHOT_ONLY, files), options)), how: "cold" };
}

/** @param {Start} start @returns {Promise<Engine | null>} null where no snapshot of this build starts */
async function restored({ files }) {
  const kept = await stored();
  if (!kept) return null;
  try {
    // Read while the files of this build come.
    const options = { stdLibURL: BASE + SNAPSHOT_ONLY, _loadSnapshot: bytesOf(kept) };
    return { ...(await load(without(COLD_ONLY, files), options)), how: "snapshot" };
  } catch {
    await forget();
    return null;
  }
}

/** @param {string} unused @param {Start["files"]} files */
function without(unused, files) {
  return files.filter(({ name }) => name !== unused);
}
