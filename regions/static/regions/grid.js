"use strict";

/* Moving in the table, its folded details, its totals, and what came before. */
function moveInGrid(form, grid) {
  const fields = ":is(input, select)";
  const visible = (field) => field.offsetParent !== null && field.type !== "hidden";
  const go = (field) => {
    field?.focus();
    if (field?.type === "text") field.select();
  };
  const down = (input, step) => {
    const name = input.dataset.column;
    const column = [...grid.querySelectorAll(`${fields}[data-column="${name}"]`)].filter(visible);
    const next = column[column.indexOf(input) + step];
    if (next) go(next);
    else if (step > 0) go(afterGrid(form, grid));
  };
  const across = (input, step) => {
    const row = [...input.closest("tr").querySelectorAll(`${fields}[data-column]`)].filter(visible);
    const next = row[row.indexOf(input) + step];
    go(next);
    return Boolean(next);
  };
  // As in a spreadsheet, Enter after a run of Tabs goes on below the cell where the run began.
  let begun = null;
  const start = (input) => {
    const own = [...input.closest("tr").querySelectorAll(`${fields}[data-column="${begun}"]`)];
    return own.find(visible) ?? input;
  };
  grid.addEventListener("mousedown", () => {
    begun = null;
  });
  grid.addEventListener("keydown", (event) => {
    const input = event.target;
    if (event.key === "Tab" && !event.shiftKey) begun ??= input.dataset.column ?? null;
    if (!input.matches("[data-column]") || event.ctrlKey || event.altKey || event.metaKey) return;
    const vertical = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    const horizontal = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (vertical && (input.matches("input") || event.key === "Enter")) {
      event.preventDefault();
      down(event.key === "Enter" && vertical > 0 ? start(input) : input, vertical);
      begun = null;
    } else if (horizontal && atEdge(input, horizontal) && across(input, horizontal)) {
      event.preventDefault();
      begun = null;
    }
  });
}

/* Whether the arrow has nowhere left to go inside the field, or all of it is selected. */
function atEdge(input, step) {
  if (input.type !== "text") return true;
  const [start, end, length] = [input.selectionStart, input.selectionEnd, input.value.length];
  if (start === 0 && end === length) return true;
  return start === end && (step > 0 ? end === length : start === 0);
}

function afterGrid(form, grid) {
  return [...form.elements].find(
    (field) =>
      field.type !== "hidden" &&
      field.offsetParent !== null &&
      field.tabIndex >= 0 &&
      grid.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING &&
      !grid.contains(field),
  );
}

/* The deepest rows stay folded until somebody needs them. */
function foldDetails(grid) {
  const rows = CoverageGrid.rows(grid);
  for (const row of rows) {
    const children = rows.filter((child) => child.dataset.parent === row.dataset.segment);
    if (row.dataset.depth !== "2" || children.length === 0) continue;
    const used = children.some(
      (child) =>
        CoverageGrid.isFilled(child) ||
        child.querySelector("[data-previous]").textContent.trim() ||
        child.nextElementSibling?.matches(".row-errors"),
    );
    const button = document.createElement("button");
    button.type = "button";
    button.className = "fold";
    button.textContent = `${children.length} ${grid.dataset.details}`;
    const show = (open) => {
      button.setAttribute("aria-expanded", String(open));
      children.forEach((child) => child.classList.toggle("folded", !open));
    };
    button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
    row.querySelector("th").append(button);
    show(used);
  }
}

function keepTotals(form, grid) {
  const update = () => {
    const complete = form.elements.breakdown.value === "complete";
    const rule = form.elements.total_rule.value;
    const columns = {};
    for (const name of ["participants", "universe"]) {
      columns[name] = CoverageGrid.column(grid, name, complete);
      for (const row of grid.querySelectorAll("tr[data-sum]")) {
        showSum(grid, row, name, columns[name], row.dataset.rule === rule);
      }
    }
    const { participants: people, universe: workers } = columns;
    const doubts = new Doubts({ people, workers, rule }).found();
    const said = doubts.map((doubt) => doubt.said);
    showDoubts(form.querySelector("#live-doubts"), said);
  };
  form.addEventListener("input", update);
  form.addEventListener("change", update);
  update();
}

function showSum(grid, row, name, column, chosen) {
  const { people, open } = column.sum(row.dataset.sum.split(" "));
  const total = column.rows.get("total").count;
  row.querySelector(`[data-column="${name}"] output`).textContent =
    people === null ? "–" : (open ? "≥ " : "") + CoverageNumbers.write(people);
  const verdict = row.querySelector(`[data-difference="${name}"]`);
  const known = chosen && people !== null && !open && total !== null;
  const gap = known ? total - people : null;
  verdict.textContent = gap === null ? "" : words(grid, gap);
  verdict.classList.toggle("differs", Boolean(gap));
}

function words(grid, gap) {
  if (gap === 0) return grid.dataset.same;
  return `${gap > 0 ? grid.dataset.more : grid.dataset.less} ${CoverageNumbers.write(Math.abs(gap))}`;
}

/* What came before, which source is meant, and which segments there were on the date. */
function keepSurroundings(form, grid) {
  const card = form.querySelector("[data-surroundings]");
  const { region, office, period, source } = form.elements;
  let latest = 0;
  const ask = async () => {
    const number = ++latest;
    const typed = region.value;
    const query = new URLSearchParams({ region: typed, office: office.value, period: period.value });
    const answer = await fetch(`${card.dataset.surroundings}?${query}`, {
      headers: { Accept: "application/json" },
    });
    if (!answer.ok || number !== latest) return;
    const around = await answer.json();
    if (around.region && region.value === typed) region.value = around.region;
    document.getElementById("source-hint").textContent = around.source;
    document.getElementById("outside-hint").textContent = around.outside;
    for (const row of CoverageGrid.rows(grid)) showAround(row, around);
  };
  for (const field of [region, period]) field.addEventListener("change", ask);
  django.jQuery(office).on("change", ask);
  django.jQuery(source).on("change", () => {
    document.getElementById("source-hint").hidden = source.value !== "";
  });
}

function showAround(row, around) {
  const before = around.previous[row.dataset.segment];
  row.querySelector("[data-previous]").textContent = before?.text ?? "";
  row.querySelector("[data-previous-when]").textContent = before?.when ?? "";
  if (around.segments) {
    row.hidden = !around.segments.includes(row.dataset.segment) && !CoverageGrid.isFilled(row);
  }
}
