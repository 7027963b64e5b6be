/** What Python answers, as nodes of the page. */

/** Python's HTML as nodes, parsed without running anything. @param {string} [html] */
export function parsed(html = "") {
  const nodes = document.createDocumentFragment();
  nodes.append(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
  return nodes;
}
