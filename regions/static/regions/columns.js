"use strict";

/* A column of figures by segment: the same rules as reports/measures/segments.py. A given
   count stands; a complete breakdown sums the topmost rows given below; otherwise only "at
   least" is known, and of a rounded count only its low end is certain. */
const CoverageGrid = {
  rows(grid) {
    return [...grid.querySelectorAll("tr[data-segment]")];
  },

  isFilled(row) {
    return [...row.querySelectorAll("input[type=text]")].some((input) => input.value.trim() !== "");
  },

  column(grid, name, complete) {
    const rows = this.rows(grid).map((row) => [row.dataset.segment, this.read(row, name)]);
    return new Column(new Map(rows), complete);
  },

  read(row, name) {
    const unit = name === "participants" ? "rounded_to" : "universe_rounded_to";
    const rounded = Number(row.querySelector(`[data-column="${unit}"]`).value);
    return {
      name: row.dataset.name,
      parent: row.dataset.parent,
      count: CoverageNumbers.known(row.querySelector(`input[data-column="${name}"]`).value),
      spread: rounded > 1 ? rounded : 0,
    };
  },
};

/* `rows`: by code {name, parent, count, spread}, where a count of null is not stated. */
class Column {
  constructor(rows, complete) {
    this.rows = rows;
    this.complete = complete;
  }

  children(code) {
    return [...this.rows].filter(([, row]) => row.parent === code).map(([child]) => child);
  }

  given(code) {
    const row = this.rows.get(code);
    if (row.count !== null) return [row];
    return this.children(code).flatMap((child) => this.given(child));
  }

  /* {people, spread, floor}: people is null where the node is unknown. */
  node(code) {
    const row = this.rows.get(code);
    const parts = row.count === null && !this.complete ? [] : this.given(code);
    if (parts.length > 0) {
      const people = parts.reduce((sum, part) => sum + part.count, 0);
      const spread = parts.reduce((sum, part) => sum + part.spread, 0);
      return { people, spread, floor: Math.ceil(CoverageChecks.low({ people, spread })) };
    }
    const floors = this.children(code)
      .map((child) => this.node(child).floor)
      .filter((floor) => floor !== null);
    const floor = floors.length ? floors.reduce((sum, each) => sum + each, 0) : null;
    return { people: null, spread: 0, floor };
  }

  /* {people, open}: the sum of some nodes; where one is unknown, what they hold for certain. */
  sum(codes) {
    const nodes = codes.map((code) => this.node(code));
    const open = nodes.some((node) => node.people === null);
    const known = nodes
      .map((node) => (open ? node.floor : node.people))
      .filter((each) => each !== null);
    return { people: known.length ? known.reduce((all, each) => all + each, 0) : null, open };
  }
}
