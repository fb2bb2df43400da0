// How much a box takes. A text that is too long is said at its box at once; far too much is not let in at all, and
// never cut: a browser's own limit would cut it without a word.
const SLACK = 1000; // what may be pasted over the limit, to be shortened in the box

const place = (box) => {
  const id = `${box.id || box.name}-too-long`;
  let shown = document.getElementById(id);
  if (!shown) {
    shown = document.createElement("p");
    Object.assign(shown, { id, className: "errorlist too-long" });
    shown.setAttribute("role", "alert");
    box.after(shown);
  }
  return shown;
};

const count = (number) => number.toLocaleString("en");

export const tooMuch = (box, number, most, what = "characters") => {
  place(box).textContent = `Nothing was pasted: that would be ${count(number)} ${what}. The limit is ${count(most)}.`;
};

document.addEventListener("beforeinput", (event) => {
  const box = event.target;
  const most = Number(box.dataset?.most);
  if (!most || !/^insertFrom/.test(event.inputType)) return;
  const pasted = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
  const number = box.value.length - (box.selectionEnd - box.selectionStart) + pasted.length;
  if (number <= most + SLACK) return;
  event.preventDefault();
  tooMuch(box, number, most);
});

document.addEventListener("input", (event) => {
  const box = event.target;
  const most = Number(box.dataset?.most);
  if (!most) return;
  const number = box.value.length;
  if (number > most) place(box).textContent = `${count(number)} characters. The limit is ${count(most)}. Shorten the text before you save.`;
  else document.getElementById(`${box.id || box.name}-too-long`)?.remove();
});
