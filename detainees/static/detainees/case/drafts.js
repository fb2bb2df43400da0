// What is typed is kept by the server within seconds, as a draft that only its writer sees.

const WAIT = 2000; // after the first keystroke that is not kept yet, however fast one goes on typing
const AGAIN = 3000;
const KEEPALIVE = 60000; // bytes that a browser still sends while a page is left

export const drafts = (form) => {
  const url = form.dataset.draft;
  const says = form.querySelector(".unsaved");
  if (!url || !says) return;
  let dirty = false;
  let timer = 0;
  let sending = null;

  const say = (text, alert = false) => {
    says.classList.toggle("alert", alert);
    if (says.textContent !== text) says.textContent = text;
  };

  const sayLoggedOut = (login) => {
    if (says.querySelector("a")) return;
    says.classList.add("alert");
    const link = document.createElement("a");
    Object.assign(link, { href: login, target: "_blank", rel: "noopener", textContent: form.dataset.logIn });
    says.replaceChildren(`${form.dataset.loggedOut} `, link);
  };

  const put = (name, value) => {
    const box = value && form.querySelector(`[name="${name}"]`);
    if (box) box.value = value;
  };

  const heard = (said) => {
    put("number", said.number);
    put("token", said.token);
    put("owner", said.owner);
    for (const box of said.csrf ? document.querySelectorAll('[name="csrfmiddlewaretoken"]') : []) box.value = said.csrf;
    if (said.gone) say(said.gone, true);
    else if (said.nothing) say("");
    else if (said.too_much) say(form.dataset.tooMuch, true);
    else if (said.spent) say(form.dataset.spent.replace("%s", said.at), true);
    else if (said.saved) say(form.dataset.saved, true);
    else if (!said.logged_in) sayLoggedOut(said.login);
    else say(form.dataset.kept.replace("%s", said.at));
  };

  // Each writing, and the saving itself, has a number: an earlier one that arrives late is known by it.
  const next = () => {
    const box = form.elements.namedItem("turn");
    box.value = String(Number(box.value) + 1);
  };
  form.addEventListener("submit", next);

  const body = () => {
    next();
    return new URLSearchParams(new FormData(form));
  };

  const later = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(send, wait);
  };

  const send = async () => {
    timer = 0;
    if (sending) return later(AGAIN);
    dirty = false;
    const limit = new AbortController();
    const clock = setTimeout(() => limit.abort(), 15000);
    try {
      sending = fetch(url, { method: "POST", body: body(), signal: limit.signal });
      const answer = await sending;
      if (answer.ok || answer.status === 410) heard(await answer.json());
      else if (answer.status === 403) say(form.dataset.refused, true);
      else if (answer.status === 400 || answer.status === 413) say(form.dataset.tooMuch, true);
      else throw new Error(String(answer.status));
    } catch {
      dirty = true; // stays in the page and is tried again
      say(form.dataset.notKept, true);
    } finally {
      clearTimeout(clock);
      sending = null;
    }
    if (dirty) later(AGAIN);
    return undefined;
  };

  // The page is being left or hidden: what is not kept yet goes at once.
  const leave = () => {
    if (!dirty && !sending) return; // what is on its way may be cut off
    dirty = false;
    clearTimeout(timer);
    timer = 0;
    const data = body();
    const keepalive = data.toString().length < KEEPALIVE;
    fetch(url, { method: "POST", body: data, keepalive }).then(
      async (answer) => (answer.ok ? heard(await answer.json()) : undefined),
      () => {
        dirty = true;
        later(AGAIN);
      },
    );
  };

  const typed = () => {
    dirty = true;
    if (!timer && !sending) later(WAIT);
  };
  for (const kind of ["input", "change", "row:opened"]) form.addEventListener(kind, typed);
  window.addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
    else if (says.querySelector("a")) typed(); // back from the tab in which one logs in
  });
};
