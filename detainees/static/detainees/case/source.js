// The page at the top follows the page typed last; the pane beside the rows shows the source that is chosen.

export const followPage = (form) => {
  form.addEventListener("change", (event) => {
    const name = event.target.name ?? "";
    const above = form.querySelector('[name="bar-locator"]');
    if (/-citations-\d+-locator$/.test(name) && event.target.closest(".row.new")) above.value = event.target.value;
  });
};

const about = async (form, text) => {
  const url = form.dataset.find.replace("/kind/", "/source/") + `?q=${encodeURIComponent(text)}`;
  const answer = await fetch(url);
  const found = answer.ok ? (await answer.json()).rows : [];
  return found.find((row) => row.text === text);
};

const fill = (pane, source) => {
  pane.replaceChildren();
  const title = document.createElement("p");
  title.textContent = source.text;
  pane.append(title);
  if (source.url) {
    const link = document.createElement("a");
    Object.assign(link, { href: source.url, textContent: source.url, target: "_blank", rel: "noopener noreferrer" });
    pane.append(link);
  }
  if (source.viewer) {
    const frame = document.createElement("iframe");
    Object.assign(frame, { src: source.viewer, title: source.text });
    pane.append(frame);
  }
};

// Only what is on our own host is shown in the frame; an address elsewhere is a link.
export const sourcePane = (form) => {
  const box = form.querySelector('[name="bar-source"]');
  const pane = form.querySelector(".source-pane");
  const show = async () => {
    const source = box.value ? await about(form, box.value).catch(() => null) : null;
    form.querySelector(".desk").classList.toggle("with-source", Boolean(source?.viewer));
    if (source) fill(pane, source);
  };
  box.addEventListener("change", show);
  if (box.value) show();
};
