/** Starts the worker named in the address and shows when the first reply is there: `?stock` or `?ours`. */
const { runtime, request } = await (await fetch("bench.json")).json();
const stock = location.search.startsWith("?stock");
const worker = new Worker(stock ? "stock.js" : runtime.worker, { type: "module" });
window.seen = [];

/** @param {object} data @param {number} milliseconds */
function show(data, milliseconds) {
  const reply = document.getElementById("reply");
  reply.textContent = JSON.stringify(data);
  reply.dataset.milliseconds = String(milliseconds);
}

worker.onmessage = ({ data }) => {
  window.seen.push(data);
  window.onreply?.(data);
  if (data.failed) show(data, 0);
  if (data.id === 1) requestAnimationFrame(() => show(data, performance.now()));
};
worker.onerror = (event) => show({ failed: { reason: event.message } }, 0);
worker.postMessage({ start: { ...runtime, snapshot: true } });
worker.postMessage({ id: 1, request });
window.ask = (message) => worker.postMessage(message);
