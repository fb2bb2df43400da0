// The case screen: keys for the kinds of row, and the parts that make typing quick. Without it the screen is complete.
import { choosing, settled } from "./choose.js";
import { dates } from "./dates.js";
import { drafts } from "./drafts.js";
import { existing } from "./existing.js";
import { pasting } from "./paste.js";
import { firstBox, kindOfKey, listFor, newSource, openRow, openStored, passDown, ready, rowOf } from "./rows.js";
import { sourcePane, followPage } from "./source.js";

const form = document.getElementById("case");

const markUnsaved = (target) => {
  document.body.classList.add("has-unsaved");
  target?.closest?.("details.row")?.classList.add("changed");
  const mark = form.querySelector(".unsaved");
  if (mark && !mark.textContent) mark.textContent = form.dataset.unsaved;
};

const save = async () => {
  await settled();
  const button = form.querySelector("[name=_save]");
  if (button) form.requestSubmit(button);
};

const open = (list, given) => {
  const row = list && openRow(list, given);
  if (!row) return null;
  firstBox(row)?.focus();
  row.scrollIntoView({ block: "nearest" });
  return row;
};

// What a row has in common with one that contradicts it; what differs is typed. The server copies the same (rows.py).
const COMMON = ["kind", "place", "system", "unit"];

const alternative = async (line) => {
  const row = line?.classList.contains("closed") ? await openLine(line) : line;
  const list = row?.closest(".rows");
  if (!list || ["citations", "names"].includes(row.dataset.kind)) return;
  const made = open(list);
  if (!made || made === row) return;
  for (const name of COMMON) {
    const [from, to] = [row, made].map((one) => one.querySelector(`[name="${one.dataset.prefix}-${name}"]`));
    if (from && to) to.value = from.value;
  }
  markUnsaved(made);
  const box = made.querySelector(`[name="${made.dataset.prefix}-alternative_to"]`);
  if (box) box.value = String(Number(row.dataset.prefix.split("-").pop()) + 1);
  const folded = box?.closest("details.more");
  if (folded) folded.open = true;
  [...made.querySelectorAll(".cells > .cell :is(input, select, textarea)")].find((one) => !one.value)?.focus();
};

const pressed = (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    save();
  } else if (event.key === "Enter" && !event.altKey && !event.shiftKey && !event.isComposing) {
    nextRow(event);
  } else if (event.altKey && !event.ctrlKey && event.code.startsWith("Key")) {
    byLetter(event);
  }
};

const nextRow = (event) => {
  const box = event.target;
  if (!form.contains(box) || !box.matches("input:not([type=submit], [type=checkbox]), select") || event.defaultPrevented) return;
  event.preventDefault(); // a box never sends the form; Ctrl+Enter does
  const row = box.closest("details.row");
  if (row && row.dataset.kind !== "participations" && row.dataset.kind !== "roles") open(row.closest(".rows:not(.citations)"));
};

// A citation is typed beside the boxes of its row, so a line is opened first.
const withBoxes = async (row, needed) => (needed && row?.classList.contains("closed") ? openLine(row) : row);

const byLetter = (event) => {
  const letter = event.code.slice(3);
  const row = rowOf(document.activeElement);
  const kind = kindOfKey(letter);
  if (kind) withBoxes(row, kind === "citations").then((here) => open(listFor(kind, here)));
  else if (letter === "R") alternative(row?.closest("details.row, .row.closed"));
  else if (letter === "P") (row?.closest("details.row")?.querySelector(".cell-locator input") ?? form.querySelector("#id_bar-locator")).select();
  else if (letter === "O") form.querySelector("#id_bar-source").select();
  else return;
  event.preventDefault();
};

const openLine = async (closed) => {
  const row = await openStored(closed);
  if (row) firstBox(row)?.focus();
  return row;
};

const clicked = (event) => {
  const line = event.target.closest("button[name=open]");
  if (line) {
    event.preventDefault();
    openLine(line.closest(".row"));
    return;
  }
  const button = event.target.closest("button[data-add], button[data-alternative]");
  if (!button) return;
  event.preventDefault();
  if (button.dataset.alternative) alternative(button.closest("details.row"));
  else if (button.dataset.add === "citations") open(button.closest(".row").querySelector(":scope > .rows.citations"));
  else open(button.closest(".rows"));
};

document.addEventListener("keydown", pressed); // also where no box has the focus, after a click beside the boxes
form.addEventListener("click", clicked);
for (const kind of ["input", "change"]) form.addEventListener(kind, (event) => markUnsaved(event.target));
form.addEventListener("submit", () => document.body.classList.remove("has-unsaved"));
window.addEventListener("beforeunload", (event) => {
  if (document.body.classList.contains("has-unsaved")) event.preventDefault();
});

// What has the focus is not under the bar, however many of its boxes are open.
const bar = form.querySelector(".bar");
new ResizeObserver(() => {
  const height = getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0;
  document.documentElement.style.setProperty("--bar-height", `${height}px`);
}).observe(bar);

passDown();
newSource();
choosing(form);
dates(form);
pasting(form, open);
followPage(form);
sourcePane(form);
drafts(form);
existing(form);

await ready;
const wrong = form.querySelector(".errornote");
if (wrong || document.querySelector(".draft-note [name=draft]")) markUnsaved(); // what was typed was not saved
const first = form.querySelector("[autofocus]") ?? form.querySelector("#id_bar-source");
if ([document.body, first].includes(document.activeElement)) { // whoever types already stays where they are
  first.focus();
  if (first.type === "text") first.setSelectionRange(first.value.length, first.value.length); // “!” after a date confirms it
}
document.body.dataset.ready = "1";
