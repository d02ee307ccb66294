"use strict";

/* A block copied with its heads: rows are found by name or code and columns by segment. What is
   not found there is left out and told by name; a block that names nothing is taken as it stands. */
class Labels {
  constructor(table) {
    this.rows = CoverageSheet.rows(table);
    this.heads = CoverageSheet.heads(table);
    this.rowOf = this.index(this.rows, (row) => [row.dataset.row, row.dataset.name]);
    this.columnOf = this.index(this.heads, (head) => [
      head.dataset.column,
      CoverageSheet.named(head),
      head.querySelector(".place")?.textContent,
    ]);
  }

  /* From each way of writing to its place; what two of them share stands for neither. */
  index(elements, names) {
    const found = new Map();
    elements.forEach((element, place) => {
      const ways = new Set(names(element).flatMap((name) => this.ways(name ?? "")));
      for (const way of ways) found.set(way, found.has(way) ? null : place);
    });
    return found;
  }

  /* "Penerima Upah (PU)" is also "Penerima Upah" and "PU"; "18.04" also "1804"; "Januari 2026"
     also "Januari" and "Jan-26". */
  ways(name) {
    const plain = this.plain(name);
    const [, before, inside] = /^(.*?)\s*\((.*)\)$/.exec(plain) ?? [];
    const bare = plain.replace(/^(kabupaten|kota administrasi|kota|provinsi) /, "");
    const [, month, year] = /^(\p{L}+) \d\d(\d\d)$/u.exec(plain) ?? [];
    const dated = month && [month, `${month.slice(0, 3)} ${year}`];
    const code = /^[0-9.]+$/.test(plain) ? plain.replaceAll(".", "") : null;
    const all = [plain, before, inside, bare, code, ...(dated ?? [])];
    return all.filter(Boolean).map((way) => this.key(way));
  }

  plain(name) {
    const words = CoverageNumbers.tidy(name).toLowerCase().replaceAll("_", " ");
    const bare = words.replace(/^\d+[.)] +(?=\p{L})/u, "");
    return bare.replace(/^kab(\. ?| )/, "kabupaten ").replace(/^prov(\. ?| )/, "provinsi ");
  }

  /* Of a name only letters and digits count; a number stands as it is written. */
  key(plain) {
    return this.isWord(plain) ? plain.replace(/[^\p{L}\p{N}]+/gu, "") : plain;
  }

  isWord(text) {
    return /\p{L}/u.test(text);
  }

  find(index, text) {
    return index.get(this.key(this.plain(text ?? ""))) ?? null;
  }

  isRow(text) {
    return this.find(this.rowOf, text) !== null;
  }

  isSum(text) {
    return /^(grand |sub ?)?(total|jumlah)\b/.test(this.plain(text)) && !this.isRow(text);
  }

  /* {values, rows, columns, unknown}: rows and columns are places in the table, or null where
     the block names none of them; a single column without a place is null. */
  read(block) {
    const label = [0, 1, 2].findLast((at) => this.isLabel(block, at)) ?? -1;
    const top = label < 0 ? 1 : block.findIndex((row) => this.isRow(row[label]));
    const heads = this.headsIn(block.slice(0, top).map((row) => row.slice(label + 1)));
    if (label < 0 && !heads) return { values: block, rows: null, columns: null, unknown: [] };
    const body = label < 0 ? { rows: null, unknown: [] } : this.rowsIn(block, label, top);
    const kept = body.kept ?? block.slice(top);
    return {
      values: kept.map((row) => row.slice(label + 1)),
      rows: body.rows,
      columns: heads?.places ?? null,
      unknown: [...body.unknown, ...(heads?.unknown ?? [])],
    };
  }

  /* A column of names, most of which are known; of numbers, all must be codes. */
  isLabel(block, at) {
    const texts = block.map((row) => row[at] ?? "").filter((text) => text && !this.isSum(text));
    const first = texts.findIndex((text) => this.isRow(text));
    if (first < 0) return false;
    if (!this.isWord(texts[first])) return texts.every((text) => this.isRow(text) || this.isWord(text));
    const after = texts.slice(first);
    return 2 * after.filter((text) => this.isRow(text)).length >= after.length;
  }

  /* Each row once; a row that is not known or comes again is told. */
  rowsIn(block, label, top) {
    const [kept, rows, unknown] = [[], [], []];
    for (const row of block.slice(top)) {
      const text = row[label] ?? "";
      const place = this.find(this.rowOf, text);
      if (place !== null && !rows.includes(place)) {
        kept.push(row);
        rows.push(place);
      } else if (place !== null || (text !== "" && !this.isSum(text))) {
        unknown.push(text);
      }
    }
    return { kept, rows, unknown };
  }

  /* Heads in several rows, as under a merged one, must all mean the same column. */
  headsIn(rows) {
    const from = rows.findIndex((row) => row.some((text) => this.columnFor(text) !== null));
    if (from < 0) return null;
    const width = Math.max(...rows.map((row) => row.length));
    const columns = Array.from({ length: width }, (_none, at) =>
      rows.slice(from).map((row) => row[at] ?? "").filter((text) => this.isNamed(text)),
    );
    const places = columns.map((texts) => this.agreed(texts));
    const strange = columns.filter((texts, at) => texts.length > 0 && places[at] === null);
    return { places, unknown: strange.map((texts) => texts.join(" / ")) };
  }

  columnFor(text) {
    return this.find(this.columnOf, text);
  }

  isNamed(text) {
    return this.isWord(text) || this.columnFor(text) !== null;
  }

  agreed(texts) {
    const places = new Set(texts.map((text) => this.columnFor(text)));
    return places.size === 1 ? [...places][0] : null;
  }
}
