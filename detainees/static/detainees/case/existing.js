// Search before create: who and what is on record already, said beside the box while it is typed.

const WAIT = 350;

const place = (input) => {
  const id = `${input.id}-existing`;
  let shown = document.getElementById(id);
  if (!shown) {
    shown = document.createElement("div");
    shown.id = id;
    shown.className = "existing";
    shown.setAttribute("role", "status");
    (input.closest(".cells") ?? input).after(shown);
  }
  return shown;
};

const line = (row) => {
  const item = document.createElement("li");
  const link = document.createElement("a");
  Object.assign(link, { href: row.page, textContent: row.text, target: "_blank", rel: "noopener" });
  item.append(link, row.note ? ` ${row.note}` : "");
  return item;
};

const show = (shown, heading, rows) => {
  shown.replaceChildren();
  if (!rows.length) return;
  const said = document.createElement("p");
  said.textContent = heading;
  const list = document.createElement("ul");
  list.append(...rows.map(line));
  shown.append(said, list);
};

// What a box is about to enter as new, or null.
const kindOf = (form, input, own) => {
  const name = input.name ?? "";
  if (/^names-\d+-text$/.test(name) || (!own && name === "case-label")) return "detainee";
  if (name === "bar-new_title" || name === "bar-new_url") return "source";
  if (["place", "party", "detainee"].includes(input.dataset?.find) && input.value.includes("+")) return input.dataset.find;
  return null;
};

const asked = (form, input, kind) => {
  if (kind === "source") {
    const value = (name) => form.querySelector(`[name="bar-${name}"]`).value.trim();
    return { q: value("new_title"), url: value("new_url") };
  }
  return { q: input.value.slice(input.value.lastIndexOf("+") + 1).trim() };
};

export const existing = (form) => {
  const same = document.getElementById("same-people");
  const own = window.location.pathname.match(/(\d+)\/case\/$/)?.[1] ?? "";
  const timers = new Map();
  form.addEventListener("input", (event) => {
    const input = event.target;
    const kind = kindOf(form, input, own);
    if (!kind) return;
    const shown = kind === "detainee" && !input.dataset.find ? same : place(input);
    clearTimeout(timers.get(shown));
    timers.set(shown, setTimeout(async () => {
      const given = asked(form, input, kind);
      if ((given.q + (given.url ?? "")).length < 3) return show(shown, "", []);
      const url = form.dataset.find.replace("/kind/", `/${kind}/`);
      const answer = await fetch(`${url}?${new URLSearchParams({ ...given, without: own, like: "1" })}`).catch(() => null);
      const rows = answer?.ok ? (await answer.json()).rows : [];
      const now = asked(form, input, kind);
      if (now.q === given.q && now.url === given.url) show(shown, form.dataset.onRecord, rows);
      return undefined;
    }, WAIT));
  });
};
