"use strict";

/* What a spreadsheet puts on the clipboard: rows of texts between tabs, quoted where needed. */
const CoverageClipboard = {
  nothing: /^[-–—−]?$/,

  rows(text) {
    const cells = [...this.cells(text.replace(/\r\n?/g, "\n").replace(/\n$/, ""))];
    const rows = [[]];
    for (const { value, ends } of cells) {
      rows.at(-1).push(CoverageNumbers.tidy(value));
      if (ends) rows.push([]);
    }
    return rows;
  },

  /* Each cell, and whether its row ends with it. A quote counts only where it opens a cell. */
  *cells(text) {
    const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/y;
    let found;
    while ((found = cell.exec(text)) !== null) {
      const [, quoted, plain, end] = found;
      yield { value: quoted?.replaceAll('""', '"') ?? plain, ends: end === "\n" };
      if (end === "") return;
    }
  },

  /* A single number is pasted by the browser, at the cursor. */
  isBlock(rows) {
    return rows.length > 1 || rows[0].length > 1 || this.nothing.test(rows[0][0]);
  },

  /* A dash is how a table says that there is nothing. */
  value(text) {
    return this.nothing.test(text) ? "" : text;
  },
};
