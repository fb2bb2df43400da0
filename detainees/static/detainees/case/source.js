// The source that is chosen stands beside the rows, open at the page of the row one is in. Turning its pages sets the page
// for the next row; a file of it is given there as well. An address elsewhere is a link: no other host is framed.

const top = (form, name) => form.querySelector(`[name="bar-${name}"]`);

export const followPage = (form) => {
  form.addEventListener("change", (event) => {
    const name = event.target.name ?? "";
    if (/-citations-\d+-locator$/.test(name) && event.target.closest(".row.new")) top(form, "locator").value = event.target.value;
  });
};

const about = async (form, text) => {
  const url = form.dataset.find.replace("/kind/", "/source/") + `?q=${encodeURIComponent(text.replace(/\s*\[[\w-]+\]$/, ""))}`;
  const answer = await fetch(url);
  const found = answer.ok ? (await answer.json()).rows : [];
  return found.find((row) => row.text === text) ?? (found.length === 1 ? found[0] : null);
};

const numberIn = (text) => text.match(/^(?:pp?\.|pages?)?\s*(\d+)/i)?.[1] ?? "";

// The page of the row one is in, if it is cited to the source that is shown; else the one at the top.
const pageHere = (form) => {
  const row = document.activeElement?.closest?.("details.row");
  for (const box of row?.querySelectorAll('[name$="-locator"]') ?? []) {
    const source = form.querySelector(`[name="${box.name.replace(/locator$/, "source")}"]`)?.value;
    if (box.value && (!source || source === top(form, "source").value)) return numberIn(box.value);
  }
  return numberIn(top(form, "locator").value);
};

class Pane {
  constructor(form) {
    Object.assign(this, { form, element: form.querySelector(".source-pane"), frame: null, viewer: "", page: "", asked: false });
    this.links = form.querySelector(".source-links");
  }

  async choose() {
    const text = top(this.form, "source").value;
    const source = text ? await about(this.form, text).catch(() => null) : null;
    if (text !== top(this.form, "source").value) return;
    this.viewer = source?.viewer ?? "";
    this.links.replaceChildren(...this.linksTo(source));
    if (this.viewer) this.show(this.viewer, source.text);
    else this.hide();
  }

  linksTo(source) {
    const made = [];
    const link = (href, text) => {
      const one = document.createElement("a");
      Object.assign(one, { href, textContent: text, target: "_blank", rel: "noopener noreferrer" });
      made.push(one);
      return one;
    };
    if (source?.url) link(source.url, this.links.dataset.address);
    if (source?.giver) {
      link(source.giver, this.links.dataset.give).addEventListener("click", (event) => {
        event.preventDefault();
        this.viewer = "";
        this.show(source.giver, source.text);
      });
    }
    return made;
  }

  hide() {
    this.form.querySelector(".desk").classList.remove("with-source");
    this.frame?.remove();
    this.frame = null;
  }

  show(address, title) {
    this.form.querySelector(".desk").classList.add("with-source");
    if (!this.frame) {
      this.frame = document.createElement("iframe");
      this.frame.addEventListener("load", () => this.turned());
      this.element.replaceChildren(this.frame);
    }
    this.page = this.viewer ? pageHere(this.form) || "1" : "";
    this.asked = true;
    Object.assign(this.frame, { title, src: this.page ? `${address}?page=${this.page}` : address });
  }

  // Somebody turned a page in the frame, or gave a file there. A page that was asked for from here writes nothing back:
  // where the file has fewer pages, the nearest one is shown, and the row must not be cited to that.
  turned() {
    const wasAsked = this.asked;
    this.asked = false;
    const shown = this.frame?.contentDocument?.querySelector("article.file");
    if (!shown?.dataset.pages) return;
    if (!this.viewer) this.viewer = new URL(this.frame.contentWindow.location.href).pathname;
    else if (!wasAsked && shown.dataset.page !== this.page) {
      const box = top(this.form, "locator");
      box.value = shown.dataset.page;
      box.dispatchEvent(new Event("change", { bubbles: true }));
    }
    if (!wasAsked) this.page = shown.dataset.page;
  }

  follow() {
    const page = pageHere(this.form);
    if (!this.frame || !this.viewer || !page || page === this.page) return;
    this.page = page;
    this.asked = true;
    this.frame.contentWindow.location.replace(`${this.viewer}?page=${page}`);
  }
}

export const sourcePane = (form) => {
  const pane = new Pane(form);
  top(form, "source").addEventListener("change", () => pane.choose());
  form.addEventListener("focusin", () => pane.follow());
  form.addEventListener("change", (event) => /locator$/.test(event.target.name ?? "") && pane.follow());
  if (top(form, "source").value) pane.choose();
};
