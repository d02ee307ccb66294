"use strict";

/* Makes the forms of figures quick; without it they still work as plain forms. */
document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("#submission_form, #universeedition_form");
  if (!form) return;
  const grid = form.querySelector("#grid");
  tidyCounts(form);
  moveWithEnter(form);
  if (!grid) return;
  moveInColumns(grid);
  foldDetails(grid);
  keepTotals(form, grid);
  keepSurroundings(form, grid);
});

function tidyCounts(form) {
  const check = (input) => {
    const count = CoverageNumbers.parse(input.value);
    const unread = Number.isNaN(count);
    input.toggleAttribute("aria-invalid", unread);
    input.parentElement.querySelector(".unread")?.remove();
    if (unread && input.dataset.unread) {
      const hint = document.createElement("small");
      hint.className = "unread";
      hint.textContent = input.dataset.unread;
      input.after(hint);
    }
    if (!unread && count !== null) input.value = CoverageNumbers.write(count);
  };
  form.addEventListener("focusout", (event) => {
    if (event.target.matches("input.count[inputmode=numeric]")) check(event.target);
  });
}

/* Enter goes on to the next field; only a button saves. */
function moveWithEnter(form) {
  form.addEventListener("keydown", (event) => {
    const input = event.target;
    if (event.key !== "Enter" || !input.matches("input:not([type=submit]), select")) return;
    event.preventDefault();
    if (input.closest("#grid")) return;
    const fields = [...form.elements].filter(
      (field) => field.type !== "hidden" && !field.disabled && field.offsetParent !== null,
    );
    fields[fields.indexOf(input) + 1]?.focus();
  });
}

function moveInColumns(grid) {
  const steps = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };
  grid.addEventListener("keydown", (event) => {
    const input = event.target;
    const back = event.key === "Enter" && event.shiftKey;
    const step = back ? -1 : steps[event.key];
    if (!step || !input.matches("input[data-column]")) return;
    event.preventDefault();
    const column = [...grid.querySelectorAll(`[data-column="${input.dataset.column}"]`)].filter(
      (field) => field.matches("input") && field.offsetParent !== null,
    );
    const next = column[column.indexOf(input) + step];
    next?.focus();
    if (next?.type === "text") next.select();
  });
}

function rowsOf(grid) {
  return [...grid.querySelectorAll("tr[data-segment]")];
}

function isFilled(row) {
  return [...row.querySelectorAll("input[type=text]")].some((input) => input.value.trim() !== "");
}

/* The deepest rows stay folded until somebody needs them. */
function foldDetails(grid) {
  const rows = rowsOf(grid);
  for (const row of rows) {
    const children = rows.filter((child) => child.dataset.parent === row.dataset.segment);
    if (row.dataset.depth !== "2" || children.length === 0) continue;
    const used = children.some(
      (child) => isFilled(child) || child.querySelector("[data-previous]").textContent.trim(),
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

/* The same rules as reports/measures/segments.py: a given count stands; a complete breakdown
   sums the topmost rows given below; otherwise only "at least" is known. */
class Column {
  constructor(grid, name, complete) {
    this.complete = complete;
    this.rows = new Map();
    for (const row of rowsOf(grid)) {
      this.rows.set(row.dataset.segment, this.read(row, name));
    }
  }

  read(row, name) {
    const text = row.querySelector(`input[data-column="${name}"]`).value;
    const count = CoverageNumbers.parse(text);
    const unit = name === "participants" ? "rounded_to" : "universe_rounded_to";
    const rounded = Number(row.querySelector(`[data-column="${unit}"]`).value);
    return {
      parent: row.dataset.parent,
      count: Number.isNaN(count) ? null : count,
      spread: rounded > 1 ? rounded : 0,
    };
  }

  children(code) {
    return [...this.rows].filter(([, row]) => row.parent === code).map(([child]) => child);
  }

  given(code) {
    const row = this.rows.get(code);
    if (row.count !== null) return [row];
    return this.children(code).flatMap((child) => this.given(child));
  }

  /* {people, floor, certain}: people is null where the node is unknown. */
  node(code) {
    const row = this.rows.get(code);
    const parts = row.count === null && !this.complete ? [] : this.given(code);
    if (parts.length > 0) {
      const people = parts.reduce((sum, part) => sum + part.count, 0);
      const spread = parts.reduce((sum, part) => sum + part.spread, 0);
      return { people, floor: Math.max(Math.ceil(people - spread / 2), 0) };
    }
    const floors = this.children(code)
      .map((child) => this.node(child).floor)
      .filter((floor) => floor !== null);
    const floor = floors.length ? floors.reduce((sum, each) => sum + each, 0) : null;
    return { people: null, floor };
  }
}

function keepTotals(form, grid) {
  const update = () => {
    const complete = form.elements.breakdown.value === "complete";
    for (const name of ["participants", "universe"]) {
      const column = new Column(grid, name, complete);
      for (const row of grid.querySelectorAll("tr[data-sum]")) showSum(grid, row, name, column);
    }
  };
  form.addEventListener("input", update);
  form.addEventListener("change", update);
  update();
}

function showSum(grid, row, name, column) {
  const nodes = row.dataset.sum.split(" ").map((code) => column.node(code));
  const stated = nodes.map((node) => node.people ?? node.floor).filter((each) => each !== null);
  const sum = stated.length ? stated.reduce((all, each) => all + each, 0) : null;
  const open = nodes.some((node) => node.people === null);
  const total = column.rows.get("total").count;
  row.querySelector(`[data-column="${name}"] output`).textContent =
    sum === null ? "–" : (open ? "≥ " : "") + CoverageNumbers.write(sum);
  const verdict = row.querySelector(`[data-difference="${name}"]`);
  const gap = sum === null || open || total === null ? null : total - sum;
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
  let latest = 0;
  const ask = async () => {
    const number = ++latest;
    const query = new URLSearchParams();
    for (const name of ["region", "office", "period"]) query.set(name, form.elements[name].value);
    const answer = await fetch(`${card.dataset.surroundings}?${query}`, {
      headers: { Accept: "application/json" },
    });
    if (!answer.ok || number !== latest) return;
    const around = await answer.json();
    document.getElementById("source-hint").textContent = around.source;
    for (const row of rowsOf(grid)) showAround(row, around);
  };
  form.elements.period.addEventListener("change", ask);
  for (const name of ["region", "office"]) {
    django.jQuery(form.elements[name]).on("change", ask);
  }
}

function showAround(row, around) {
  const before = around.previous[row.dataset.segment];
  row.querySelector("[data-previous]").textContent = before?.text ?? "";
  row.querySelector("[data-previous-when]").textContent = before?.when ?? "";
  if (around.segments) {
    row.hidden = !around.segments.includes(row.dataset.segment) && !isFilled(row);
  }
}
