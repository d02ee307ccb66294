"use strict";

/* Makes the forms of figures quick; without it they still work as plain forms. */
document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("#content-main > form[id$='_form']");
  if (!form) return;
  const grid = form.querySelector("#grid");
  tidyCounts(form);
  moveWithEnter(form);
  warnBeforeLeaving(form);
  if (grid) {
    moveInGrid(form, grid);
    foldDetails(grid);
    keepTotals(form, grid);
    keepSurroundings(form, grid);
  }
  if (form.querySelector(".faults")) form.querySelector("[aria-invalid=true]")?.focus();
});

function tidyCounts(form) {
  const check = (input) => {
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
  };
  form.addEventListener("focusout", (event) => {
    if (event.target.matches("input.count[inputmode=numeric]")) check(event.target);
  });
}

/* Enter goes on to the next field; only a button saves, or Ctrl+Enter. */
function moveWithEnter(form) {
  form.addEventListener("keydown", (event) => {
    const input = event.target;
    if (event.key !== "Enter") return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      (form.elements._draft ?? form.elements._save).click();
      return;
    }
    if (!input.matches("input:not([type=submit]), select")) return;
    event.preventDefault();
    if (input.closest("#grid")) return;
    const fields = [...form.elements].filter(
      (field) => field.type !== "hidden" && !field.disabled && field.offsetParent !== null,
    );
    fields[fields.indexOf(input) + 1]?.focus();
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
