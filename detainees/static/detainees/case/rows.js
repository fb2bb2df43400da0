// Rows made from templates. A list knows its prefix; a template has placeholders for the list and the number.

const form = document.getElementById("case");

// What a new row takes over from the top of the screen.
const TAKEN = ["evaluation", "asserted_by", "asserted_by_words", "relayed_by", "source", "locator"];

const total = (list) => form.querySelector(`[name="${list.dataset.prefix}-TOTAL_FORMS"]`);

export const rowOf = (element) => element?.closest?.(".row") ?? null;

const blank = document.getElementById("blank-rows");

// An empty row of every kind, fetched once.
export const ready = fetch(blank.dataset.url)
  .then((answer) => (answer.ok ? answer.text() : ""))
  .then((text) => {
    blank.innerHTML = text;
  });

export const kindOfKey = (letter) => blank.querySelector(`template[data-key="${letter}"]`)?.id.replace("new-", "") ?? null;

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
  const waiting = [...list.querySelectorAll(":scope > .rows-here > .row.new")].pop();
  if (waiting && isBlank(waiting)) return waiting; // one empty row is enough
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

const isBlank = (row) => {
  if (row.dataset.kind === "citations") return false;
  return ![...row.querySelectorAll("input:not([type=hidden], [type=checkbox]), select, textarea")].some((box) => hasText(box, row));
};

// The box as it is before anybody types. On a page drawn again from what was sent, every box begins with what was typed.
const atFirst = (box, row) => {
  if (!("sent" in form.dataset)) return box;
  const name = `__list__-__prefix__${box.name.slice(row.dataset.prefix.length)}`;
  return document.getElementById(`new-${row.dataset.kind}`)?.content.querySelector(`[name="${name}"]`) ?? null;
};

const hasText = (box, row) => {
  if (TAKEN.some((name) => box.name.endsWith(`-${name}`))) return false;
  const first = atFirst(box, row);
  if (box.tagName !== "SELECT") return Boolean(box.value) && box.value !== (first?.defaultValue ?? "");
  const options = [...(first?.options ?? [])];
  return box.value !== (options.find((one) => one.defaultSelected) ?? options[0])?.value;
};

// The boxes at the top that hold for a column of new rows: a source is chosen, or its title is typed as that of a new one.
const boxesAbove = (name) => {
  const asked = [`[name="bar-${name}"]`, ...(name === "source" ? ['[name="bar-new_title"]'] : [])];
  return [...form.querySelectorAll(asked.join())];
};

const valueAbove = (name) => boxesAbove(name).map((box) => box.value).find(Boolean) ?? "";

// What stands at the top of the screen holds for the new row.
const takeOver = (row) => {
  for (const name of TAKEN) {
    const value = valueAbove(name);
    if (!value) continue;
    for (const box of row.querySelectorAll(`[name$="-${name}"]`)) box.value = value;
  }
};

// The boxes of a stored row, in place of its line; lists within it that were typed into stay.
export const openStored = async (closed) => {
  const list = closed.parentElement;
  const keys = [...list.querySelectorAll(":scope > .row")].map((row) => row.dataset.key ?? "");
  const asked = new URLSearchParams({ row: closed.dataset.kind, key: closed.dataset.key, prefix: closed.dataset.prefix, keys });
  const answer = await fetch(`${window.location.pathname}?${asked}`);
  if (!answer.ok) return null;
  const holder = document.createElement("div");
  holder.innerHTML = await answer.text();
  const row = holder.querySelector("details.row");
  if (!row || !closed.isConnected) return null;
  for (const inner of row.querySelectorAll("section.rows")) {
    const typed = closed.querySelector(`section.rows[data-prefix="${inner.dataset.prefix}"]`);
    if (typed) inner.replaceWith(typed);
  }
  closed.replaceWith(row);
  return row;
};

// A change at the top fills boxes that are still empty, and reaches a row in which nothing was typed yet. What was
// typed while another page or source was read stays cited to that; the title of a new source is the same in every row.
export const passDown = () => {
  if (!("sent" in form.dataset)) for (const row of form.querySelectorAll("details.row.new")) takeOver(row);
  for (const name of TAKEN) {
    let before = valueAbove(name);
    for (const above of boxesAbove(name)) {
      above.addEventListener("change", () => {
        const now = valueAbove(name);
        for (const box of form.querySelectorAll(`.row.new [name$="-${name}"]`)) {
          const isOne = above.name === "bar-new_title" || above.closest(".cell.errors"); // what was wrong at the top is wrong in all
          const follows = box.value === before && (isOne || isBlank(box.closest("details.row")));
          if (!box.value || follows) box.value = now;
        }
        before = now;
      });
    }
  }
};

// A new source takes the place of the one that was read, whose page is none of the new one.
export const newSource = () => {
  const fold = form.querySelector("details.new-source");
  fold.querySelector("summary").addEventListener("click", () => {
    if (fold.open) return; // it is being closed
    for (const box of form.querySelectorAll('[name="bar-source"], [name="bar-locator"]')) {
      if (!box.value) continue;
      box.value = "";
      box.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
};

export const firstBox = (row) => row.querySelector(".cell :is(input, select, textarea):not([type=hidden])");
