"use strict";

/* Makes the forms of figures quick; without it they still work as plain forms. */
document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector(".sheet-form, #content-main > form[id$='_form']");
  if (!form) return;
  const grid = form.querySelector("#grid");
  tidyCounts(form);
  moveWithEnter(form);
  saveWithKeys(form);
  if (!form.querySelector("[data-keep]")) warnBeforeLeaving(form);
  if (grid) {
    moveInGrid(form, grid);
    foldDetails(grid);
    keepTotals(form, grid);
    keepSurroundings(form, grid);
  }
  // Once Django's own script, which waits for the same moment, has made the lists.
  window.addEventListener("load", () => window.django?.jQuery(() => nameAutocompletes(form)));
  form.addEventListener("formset:added", () => nameAutocompletes(form));
  if (form.querySelector(".faults")) form.querySelector("[aria-invalid=true]")?.focus();
});

function tidyCounts(form) {
  form.addEventListener("focusout", (event) => {
    if (event.target.matches("input.count[inputmode=numeric]")) checkCount(event.target);
  });
}

/* Writes a count as it is written here, or says beside it why it cannot be read. */
function checkCount(input) {
  const tidy = CoverageNumbers.tidy(input.value);
  const count = CoverageNumbers.parse(tidy);
  const why = tidy === "" ? "" : CoverageNumbers.why(tidy);
  input.parentElement.querySelector(".unread")?.remove();
  if (why) {
    const hint = document.createElement("small");
    hint.className = "unread";
    const said = { typed: tidy, meant: CoverageNumbers.meant(tidy) };
    hint.textContent = CoverageWords.say(why, said);
    input.after(hint);
    input.setAttribute("aria-invalid", "true");
  } else {
    input.removeAttribute("aria-invalid");
    if (count !== null) input.value = CoverageNumbers.write(count);
  }
  if (why === "nik") input.value = "";
}

/* Enter goes on to the next field; only a button saves, or Ctrl+S or Ctrl+Enter. */
function moveWithEnter(form) {
  form.addEventListener("keydown", (event) => {
    const input = event.target;
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
    if (!input.matches("input:not([type=submit]), select")) return;
    event.preventDefault();
    if (input.closest("#grid, #sheet")) return;
    const fields = [...form.elements].filter(
      (field) => field.type !== "hidden" && !field.disabled && field.offsetParent !== null,
    );
    fields[fields.indexOf(input) + 1]?.focus();
  });
}

function saveWithKeys(form) {
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (event.key !== "Enter" && event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    const { _draft: draft, _save: save } = form.elements;
    (draft ?? save ?? form.querySelector("[type=submit]"))?.click();
  });
}

function warnBeforeLeaving(form) {
  let unsaved = form.querySelector(".faults") !== null;
  for (const name of ["input", "change"]) {
    form.addEventListener(name, () => {
      unsaved = true;
    });
  }
  form.addEventListener("submit", () => {
    unsaved = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
}
