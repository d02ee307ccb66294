"use strict";

/* A month of many regions or a year of one: typed and pasted as in a spreadsheet. */
document.addEventListener("DOMContentLoaded", () => {
  const table = document.querySelector("table#sheet");
  const form = table?.closest("form");
  if (!form) return;
  const status = document.createElement("p");
  status.className = "sheet-status";
  status.setAttribute("aria-live", "polite");
  form.querySelector(".entry-save").append(status); // always in sight
  moveInGrid(form, table);
  editCells(table);
  new Paste(table, status);
  new Live(form, table);
});

/* A cell is entered as a whole; Escape brings its old value back, Ctrl+Home and Ctrl+End lead to
   the ends of its row. */
function editCells(table) {
  let old = "";
  table.addEventListener("focusin", (event) => {
    if (!event.target.matches("input.count")) return;
    old = event.target.value;
    event.target.select();
  });
  table.addEventListener("keydown", (event) => {
    const input = event.target;
    if (!input.matches("input.count")) return;
    if (event.key === "Escape" && input.value !== old) {
      event.preventDefault();
      input.value = old;
      input.select();
      input.dispatchEvent(new Event("input", { bubbles: true }));
    } else if (event.ctrlKey && ["Home", "End"].includes(event.key)) {
      event.preventDefault();
      const cells = CoverageSheet.cellsOf(input.closest("tr"));
      const open = cells.map((cell) => CoverageSheet.input(cell)).filter(Boolean);
      open.at(event.key === "Home" ? 0 : -1).focus();
    }
  });
}
