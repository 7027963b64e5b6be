/** Pyodide as its manual starts it, with our package as source: what the runtime of the site is compared with. */
let python;

async function start() {
  const { loadPyodide } = await import("./stock/pyodide.mjs");
  python = await loadPyodide({ indexURL: new URL("stock/", location.href).href });
  const sources = await (await fetch("app.zip")).arrayBuffer();
  python.unpackArchive(sources, "zip");
  const words = await (await fetch("words.json")).text();
  python.pyimport("guichet_boot").equip(words);
}

self.onmessage = async ({ data }) => {
  if (data.start) return void (self.ready = start());
  await self.ready;
  const text = python.pyimport("diagnostics.visit.door").handle_json(JSON.stringify(data.request));
  self.postMessage({ id: data.id, reply: JSON.parse(text) });
};
