// Rows offered while a name is typed: arrows move, Tab or Enter takes, Escape keeps what was typed.

const cache = new Map();
const waiting = new Set();

export const settled = () => Promise.allSettled([...waiting]);

const find = (form, kind, text) => {
  const url = form.dataset.find.replace("/kind/", `/${kind}/`) + `?q=${encodeURIComponent(text)}`;
  if (!cache.has(url)) {
    cache.set(url, fetch(url).then((answer) => (answer.ok ? answer.json() : { rows: [] })).then((found) => found.rows));
    cache.get(url).catch(() => cache.delete(url));
  }
  return cache.get(url);
};

const CAN_BE_NEW = ["place", "party", "detainee"];

// What other boxes of this form enter with a "+" is not on record yet; it is offered all the same.
const entered = (form, own, text) => {
  const boxes = [...form.querySelectorAll(`input[data-find="${own.dataset.find}"]`)].filter((box) => box !== own);
  const parts = boxes.flatMap((box) => (box.dataset.many ? box.value.split(";") : [box.value])).map((part) => part.trim());
  const name = (part) => part.split("(")[0].toLowerCase(); // without its kind and country
  const alike = parts.filter((part) => part.startsWith("+") && name(part).includes(text.toLowerCase()));
  return [...new Set(alike)].map((part) => ({ text: part, note: form.dataset.enteredHere }));
};

// A country or region that is not on record yet is taken only where all of its name was typed: “Salem” may be a town.
const isSure = (row) => !row.is_known || row.is_exact;

class Box {
  constructor(form, input) {
    Object.assign(this, { form, input, list: null, rows: [], at: -1, timer: 0, taken: input.value });
    const give = (name, value) => input.setAttribute(name, value);
    give("role", "combobox");
    give("aria-autocomplete", "list");
    give("aria-expanded", "false");
    input.addEventListener("input", () => this.typed());
    input.addEventListener("keydown", (event) => this.pressed(event));
    input.addEventListener("blur", () => this.left());
  }

  // With several in one box, only the last one is looked for.
  get part() {
    const value = this.input.value;
    return (this.input.dataset.many ? value.slice(value.lastIndexOf(";") + 1) : value).trim();
  }

  put(text) {
    const value = this.input.value;
    const before = this.input.dataset.many && value.includes(";") ? value.slice(0, value.lastIndexOf(";") + 1) + " " : "";
    this.input.value = this.taken = before + text;
    this.close();
    this.input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  // A text that is not complete yet (the kind of what is new, its country) is followed by what may come next.
  take(row) {
    this.put(row.text);
    if (row.more) this.look();
  }

  typed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), 120);
  }

  async look() {
    const text = this.part;
    if (!text || text === "=") return this.close();
    const rows = await find(this.form, this.input.dataset.find, text);
    if (text !== this.part || document.activeElement !== this.input) return undefined;
    return this.show(rows, text.startsWith("+"));
  }

  show(rows, isNew) {
    this.close();
    const may = CAN_BE_NEW.includes(this.input.dataset.find) && !isNew;
    const same = rows.some((row) => row.text.toLowerCase() === this.part.toLowerCase() && isSure(row));
    const asNew = { text: `+ ${this.part}`, note: this.form.dataset.asNew, more: this.input.dataset.find !== "detainee" };
    const here = may ? entered(this.form, this.input, this.part) : [];
    this.rows = [...here, ...rows, ...(may && !same ? [asNew] : [])];
    if (!this.rows.length) return;
    this.list = document.createElement("ul");
    this.list.className = "offers";
    this.list.id = `${this.input.id}-offers`;
    this.list.setAttribute("role", "listbox");
    this.list.append(...this.rows.map((row, i) => this.offer(row, i)));
    this.input.after(this.list);
    this.input.setAttribute("aria-controls", this.list.id);
    this.input.setAttribute("aria-expanded", "true");
    this.move(!isNew && (here.length || (rows.length && isSure(rows[0]))) ? 0 : -1);
  }

  offer(row, number) {
    const item = document.createElement("li");
    item.id = `${this.input.id}-offer-${number}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.textContent = row.text;
    if (row.note) {
      const note = document.createElement("span");
      note.className = "quiet";
      note.textContent = ` ${row.note}`;
      item.append(note);
    }
    item.addEventListener("mousedown", (event) => {
      event.preventDefault();
      this.take(row);
    });
    return item;
  }

  move(to) {
    if (!this.list) return;
    const items = [...this.list.children];
    items[this.at]?.setAttribute("aria-selected", "false");
    this.at = to < 0 ? -1 : to % items.length;
    items[this.at]?.setAttribute("aria-selected", "true");
    if (this.at < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", items[this.at].id);
  }

  pressed(event) {
    if (event.ctrlKey || event.altKey) return;
    if (event.key === "Escape" && this.list) {
      this.taken = this.input.value;
      this.close();
    } else if (["ArrowDown", "ArrowUp"].includes(event.key) && this.list) {
      event.preventDefault();
      this.move(event.key === "ArrowDown" ? this.at + 1 : (this.at <= 0 ? this.rows.length : this.at) - 1);
    } else if (["Enter", "Tab"].includes(event.key) && this.list && this.at >= 0) {
      const row = this.rows[this.at];
      this.take(row);
      if (event.key === "Enter" || row.more) event.preventDefault(); // takes the name; the next one moves on
    }
  }

  // Who types faster than the answer comes still gets the name, if it is the only one that begins so.
  left() {
    clearTimeout(this.timer);
    const text = this.part;
    this.close();
    if (this.input.value === this.taken || !text || text === "=" || text.startsWith("+")) return;
    const work = find(this.form, this.input.dataset.find, text).then((rows) => {
      if (text !== this.part || this.input.value === this.taken) return;
      const exact = rows.find((row) => row.text.toLowerCase() === text.toLowerCase() || row.is_exact);
      const onRecord = rows.filter((row) => !row.is_known);
      const begins = onRecord.filter((row) => row.text.toLowerCase().startsWith(text.toLowerCase()));
      const one = exact ?? (begins.length === 1 ? begins[0] : onRecord.length === 1 ? onRecord[0] : null);
      if (one) this.put(one.text);
    });
    waiting.add(work);
    work.finally(() => waiting.delete(work)).catch(() => {});
  }

  close() {
    this.list?.remove();
    this.list = null;
    this.at = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
    this.input.removeAttribute("aria-controls");
  }
}

// Boxes come to life when they are first entered: a case has hundreds.
export const choosing = (form) => {
  form.addEventListener("focusin", (event) => {
    const input = event.target;
    if (input.dataset?.find && input.tagName === "INPUT" && !input.dataset.alive) {
      input.dataset.alive = "1";
      new Box(form, input);
    }
  });
};
