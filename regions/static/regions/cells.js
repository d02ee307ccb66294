"use strict";

/* The cells of a sheet as they stand on the screen: rows of columns, open or fixed. */
const CoverageSheet = {
  isShown(element) {
    return element.offsetParent !== null;
  },

  rows(table) {
    return [...table.querySelectorAll("tbody tr[data-row]")].filter(this.isShown);
  },

  /* In the order of the columns, whether open, fixed or none. */
  cellsOf(row) {
    return [...row.querySelectorAll("td.cell")].filter(this.isShown);
  },

  input(cell) {
    return cell?.querySelector("input.count:not(:disabled, [readonly])") ?? null;
  },

  inputs(table) {
    return [...table.querySelectorAll("td[data-cell] input.count")];
  },

  heads(table) {
    return [...table.querySelectorAll("thead th[data-column]")].filter(this.isShown);
  },

  /* What a head is called, without what else stands in it. */
  named(head) {
    const name = head?.dataset.name ?? head?.textContent ?? "";
    return CoverageNumbers.tidy(name);
  },

  headOf(table, column) {
    return table.querySelector(`thead th[data-column="${CSS.escape(column)}"]`);
  },
};
