// Marks what is not saved yet, warns before it is lost, and names the boxes in which rows are searched.
"use strict";
{
  const form = document.querySelector("#content-main > form");

  const nameSearchBoxes = (root) => {
    for (const select of root.querySelectorAll("select.admin-autocomplete")) {
      const label = select.id && document.querySelector(`label[for="${CSS.escape(select.id)}"]`);
      const box = select.parentElement.querySelector(".select2-selection");
      if (!label || !box) continue;
      label.id ||= `${select.id}_label`;
      const shown = box.getAttribute("aria-labelledby") || "";
      if (!shown.includes(label.id)) box.setAttribute("aria-labelledby", `${label.id} ${shown}`.trim());
      box.querySelector("span.select2-selection__rendered")?.setAttribute("aria-labelledby", label.id);
      for (const field of select.parentElement.querySelectorAll(".select2-search__field")) {
        field.setAttribute("aria-label", label.textContent.replace(/:\s*$/, ""));
      }
    }
  };

  const markUnsaved = (target) => {
    document.body.classList.add("has-unsaved");
    target?.closest?.(".form-row")?.classList.add("changed");
  };

  const warn = (event) => {
    if (document.body.classList.contains("has-unsaved")) event.preventDefault();
  };

  const start = () => {
    nameSearchBoxes(document);
    document.addEventListener("formset:added", (event) => {
      nameSearchBoxes(event.target);
      markUnsaved();
    });
    if (!form) return;
    const row = form.querySelector(".submit-row");
    if (row) {
      const mark = document.createElement("p");
      mark.className = "unsaved";
      mark.setAttribute("role", "status");
      mark.textContent = row.dataset.unsaved || "Not saved yet";
      row.prepend(mark);
    }
    form.addEventListener("input", (event) => markUnsaved(event.target));
    form.addEventListener("change", (event) => markUnsaved(event.target));
    const chosen = "select2:select select2:unselect select2:clear";
    window.django?.jQuery?.(form).on(chosen, "select", (event) => markUnsaved(event.target));
    form.addEventListener("submit", () => document.body.classList.remove("has-unsaved"));
    window.addEventListener("beforeunload", warn);
    if (form.querySelector(".errornote")) markUnsaved(); // what was typed was not saved
  };

  // After the scripts of the boxes themselves, which wait for jQuery to say that the page is there.
  if (window.django?.jQuery) window.django.jQuery(start);
  else start();
}
