"use strict";

/* The table of segments as numbers: the same rules as reports/measures/segments.py. A given
   count stands; a complete breakdown sums the topmost rows given below; otherwise only "at
   least" is known, and of a rounded count only its low end is certain. */
const CoverageGrid = {
  rows(grid) {
    return [...grid.querySelectorAll("tr[data-segment]")];
  },

  isFilled(row) {
    return [...row.querySelectorAll("input[type=text]")].some((input) => input.value.trim() !== "");
  },
};

class Column {
  constructor(grid, name, complete) {
    this.complete = complete;
    this.rows = new Map();
    for (const row of CoverageGrid.rows(grid)) {
      this.rows.set(row.dataset.segment, this.read(row, name));
    }
  }

  read(row, name) {
    const text = row.querySelector(`input[data-column="${name}"]`).value;
    const count = CoverageNumbers.parse(text);
    const unit = name === "participants" ? "rounded_to" : "universe_rounded_to";
    const rounded = Number(row.querySelector(`[data-column="${unit}"]`).value);
    return {
      name: row.dataset.name,
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

  /* {people, floor, ceiling}: people is null where the node is unknown. */
  node(code) {
    const row = this.rows.get(code);
    const parts = row.count === null && !this.complete ? [] : this.given(code);
    if (parts.length > 0) {
      const people = parts.reduce((sum, part) => sum + part.count, 0);
      const spread = parts.reduce((sum, part) => sum + part.spread, 0);
      const floor = Math.max(Math.ceil(people - spread / 2), 0);
      return { people, floor, ceiling: people + spread / 2 };
    }
    const floors = this.children(code)
      .map((child) => this.node(child).floor)
      .filter((floor) => floor !== null);
    const floor = floors.length ? floors.reduce((sum, each) => sum + each, 0) : null;
    return { people: null, floor, ceiling: null };
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
