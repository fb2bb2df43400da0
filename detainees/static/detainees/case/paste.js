import { tooMuch } from "../admin/limits.js";

const MOST_LINES = 200;

// A pasted list becomes rows: each line a row of the same kind, in the same box. In a box for several, one box holds all.

const lines = (text) => text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);

export const pasting = (form, open) => {
  form.addEventListener("paste", (event) => {
    const input = event.target;
    const list = input.closest?.(".rows:not(.citations)");
    const pasted = lines(event.clipboardData?.getData("text/plain") ?? "");
    if (input.tagName !== "INPUT" || !list || pasted.length < 2) return;
    event.preventDefault();
    if (pasted.length > MOST_LINES) {
      tooMuch(input, pasted.length, MOST_LINES, "lines");
      return;
    }
    if (input.dataset.many) {
      const before = input.value.trim().replace(/;$/, "");
      put(input, [...(before ? [before] : []), ...pasted].join("; "));
      return;
    }
    const own = input.closest("details.row").dataset.prefix;
    const column = input.name.slice(own.length);
    put(input, pasted[0]);
    for (const line of pasted.slice(1)) {
      const row = open(list);
      const box = row?.querySelector(`[name="${row.dataset.prefix}${column}"]`);
      if (box) put(box, line);
    }
  });
};

const put = (input, text) => {
  input.value = text;
  for (const kind of ["input", "change"]) input.dispatchEvent(new Event(kind, { bubbles: true }));
};
