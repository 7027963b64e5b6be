/**
 * The reader's own words are understood in the page: by Python in a worker, begun when somebody comes to a box (ask.js loads this).
 * The modules of this folder are published as one file, assets/understanding.js (hooks/scripts.py).
 *
 * 1. Until Python is there, and where it does not come, the box leads to the search, and says nothing of it.
 * 2. Nothing that is typed leaves the tab, and nothing of it enters an address.
 */

import { start, stop } from "../wizard/python.js";
import { Box } from "./box.js";
import { load } from "./known.js";

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-ask]"));
const textarea = form?.querySelector("textarea");
const query = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-md-component=search-query]"));
const meta = /** @type {HTMLElement | null} */ (document.querySelector("[data-search-none]"));
const root = document.documentElement;

/** @param {string} name @returns {HTMLElement | null} */
const placed = (name) => document.querySelector(`[data-understood="${name}"]`);

async function begin() {
  try {
    const known = await load();
    start(known.runtime, { progress: () => {}, ready: () => ready(known), failed });
  } catch {
    failed();
  }
}

function failed() {
  stop();
  root.dataset.understanding = "failed"; // ask.js goes on with the search
}

/** @param {import("./known.js").Known} reader */
function ready(reader) {
  root.dataset.understanding = "ready";
  const [below, found] = [placed("box"), placed("search")];
  if (form && textarea && below) attach(form, new Box(textarea, below, reader));
  if (query && meta && found) attachSearch(meta, new Box(query, found, reader));
}

/** @param {HTMLFormElement} asked @param {Box} box */
function attach(asked, box) {
  box.input.addEventListener("input", () => box.typed());
  asked.addEventListener("submit", (event) => {
    if (root.dataset.understanding !== "ready") return;
    event.preventDefault();
    box.submitted();
  });
  box.typed(); // what was typed meanwhile
}

/** Where the search finds nothing, its words are answered below. @param {HTMLElement} told @param {Box} box */
function attachSearch(told, box) {
  const look = () => (told.textContent?.trim() === told.dataset.searchNone ? box.typed() : box.clear());
  new MutationObserver(look).observe(told, { childList: true, characterData: true, subtree: true });
  look();
}

begin();
