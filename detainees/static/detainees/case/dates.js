// Dates are echoed as understood while the box is left; the same words stand there after saving.

const known = new Map();

const ask = (form, text) => {
  if (!known.has(text)) {
    known.set(text, fetch(`${form.dataset.date}?q=${encodeURIComponent(text)}`).then((answer) => answer.json()));
  }
  return known.get(text);
};

const hint = (input) => {
  const id = `${input.id}_understood`;
  let shown = document.getElementById(id);
  if (!shown) {
    shown = document.createElement("span");
    shown.id = id;
    input.after(shown);
    input.setAttribute("aria-describedby", id);
  }
  return shown;
};

const echo = async (form, input) => {
  const text = input.value.trim();
  const shown = hint(input);
  const said = text ? await ask(form, text).catch(() => ({})) : {};
  if (text !== input.value.trim()) return;
  shown.textContent = said.problem ?? said.understood ?? "";
  shown.className = said.problem ? "understood problem" : "understood";
};

export const dates = (form) => {
  form.addEventListener("change", (event) => {
    if (event.target.dataset?.date) echo(form, event.target);
  });
};
