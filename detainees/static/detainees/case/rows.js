// Rows made from templates. A list knows its prefix; a template has placeholders for the list and the number.

const form = document.getElementById("case");

const total = (list) => form.querySelector(`[name="${list.dataset.prefix}-TOTAL_FORMS"]`);

export const rowOf = (element) => element?.closest?.(".row") ?? null;

export const kindOfKey = (letter) => {
  if (letter === "C") return "citations";
  return form.querySelector(`[aria-keyshortcuts="Alt+${letter}"]`)?.dataset.add ?? templateOfKey(letter);
};

const templateOfKey = (letter) => {
  for (const template of document.querySelectorAll("template")) {
    const button = template.content.querySelector(`[aria-keyshortcuts="Alt+${letter}"]`);
    if (button) return button.dataset.add;
  }
  return null;
};

// The list of a kind that is nearest: in the row one is in, in a row around it, or the last on the screen.
export const listFor = (kind, row) => {
  for (let around = row; around; around = around.parentElement.closest(".row")) {
    const inside = around.querySelector(`.rows[data-kind="${kind}"]`);
    if (inside && kind !== "names") return inside;
    const own = around.closest(`.rows[data-kind="${kind}"]`);
    if (own) return own;
  }
  return [...form.querySelectorAll(`.rows[data-kind="${kind}"]`)].pop() ?? null;
};

const replace = (text, prefix, number) =>
  text.replaceAll("__list__", prefix).replaceAll("__prefix__", number).replaceAll("__number__", String(Number(number) + 1));

const rename = (root, prefix, number) => {
  for (const element of root.querySelectorAll("*")) {
    for (const attribute of [...element.attributes]) {
      if (attribute.value.includes("__")) element.setAttribute(attribute.name, replace(attribute.value, prefix, number));
    }
  }
  const shown = root.querySelector(".no");
  if (shown) shown.textContent = String(Number(number) + 1);
};

export const openRow = (list) => {
  const template = document.getElementById(`new-${list.dataset.kind}`);
  const count = total(list);
  if (!template || !count) return null;
  const number = count.value || "0";
  const made = template.content.cloneNode(true);
  rename(made, list.dataset.prefix, number);
  const row = made.firstElementChild;
  takeOver(row);
  list.querySelector(":scope > .rows-here").append(row);
  count.value = String(Number(number) + 1);
  row.dispatchEvent(new CustomEvent("row:opened", { bubbles: true }));
  return row;
};

// What stands at the top of the screen holds for the new row.
const TAKEN = ["evaluation", "asserted_by", "asserted_by_words", "relayed_by", "source", "locator"];

const takeOver = (row) => {
  for (const name of TAKEN) {
    const above = form.querySelector(`[name="bar-${name}"]`);
    const title = name === "source" && !above?.value ? form.querySelector('[name="bar-new_title"]') : null;
    const value = title?.value || above?.value;
    if (!value) continue;
    for (const box of row.querySelectorAll(`[name$="-${name}"]`)) box.value = value;
  }
};

export const firstBox = (row) => row.querySelector(".cell :is(input, select, textarea):not([type=hidden])");
