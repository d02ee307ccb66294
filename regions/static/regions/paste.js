"use strict";

/* A block from a spreadsheet, put into the table from the focused cell on. What cannot be read
   is put in and marked; a fixed cell takes its value's place and nothing else. */
class Paste {
  constructor(table, status) {
    this.table = table;
    this.status = status;
    this.steps = [];
    table.addEventListener("paste", (event) => this.pasted(event));
    table.addEventListener("keydown", (event) => this.pressed(event));
    table.addEventListener("focusin", (event) => {
      this.entered = event.target.value;
    });
  }

  pasted(event) {
    if (!event.target.matches("td[data-cell] input.count")) return;
    const block = CoverageClipboard.rows(event.clipboardData.getData("text/plain"));
    if (!CoverageClipboard.isBlock(block)) return;
    event.preventDefault();
    const read = new Labels(this.table).read(block);
    const tally = { pasted: 0, outside: 0, unread: 0, fixed: 0 };
    const step = [];
    for (const place of this.places(read, event.target)) this.put(place, tally, step);
    this.finish(event.target, step);
    this.tell(tally, read);
    this.offerCommas(event.target, step);
  }

  /* Each value with the cell that it meets. */
  *places({ values, rows, columns }, start) {
    const cells = CoverageSheet.rows(this.table).map((row) => CoverageSheet.cellsOf(row));
    const top = cells.findIndex((row) => row.includes(start.closest("td")));
    const left = cells[top].indexOf(start.closest("td"));
    for (const [down, row] of values.entries()) {
      for (const [across, text] of row.entries()) {
        const column = columns ? columns[across] : left + across;
        if (column === null || column === undefined) continue; // told by its head
        yield { text, cell: cells[rows ? rows[down] : top + down]?.[column] };
      }
    }
  }

  put({ text, cell }, tally, step) {
    const value = CoverageClipboard.value(text);
    const input = CoverageSheet.input(cell);
    if (!input) {
      if (value !== "") tally[cell ? "fixed" : "outside"] += 1;
      return;
    }
    step.push({ input, before: input.value });
    input.value = value;
    checkCount(input);
    step.at(-1).after = input.value;
    tally[input.hasAttribute("aria-invalid") ? "unread" : "pasted"] += 1;
  }

  finish(start, step) {
    if (step.length > 0) this.steps.push(step);
    this.entered = start.value;
    start.dispatchEvent(new Event("input", { bubbles: true }));
    start.select();
  }

  tell(tally, { rows, columns, unknown }) {
    const words = { pasted: "pasted", outside: "pasted_outside", unread: "pasted_unread" };
    const said = Object.entries({ ...words, fixed: "pasted_fixed" })
      .filter(([name]) => tally[name] > 0)
      .map(([name, word]) => CoverageWords.say(word, { count: CoverageNumbers.write(tally[name]) }));
    if (said.length === 0) said.push(CoverageWords.say("pasted_nothing"));
    else if (rows ?? columns) said.push(CoverageWords.say("pasted_matched"));
    const told = [said.join(", ")];
    if (unknown.length > 0) told.push(CoverageWords.say("pasted_unknown", { names: some(unknown) }));
    if (tally.outside + unknown.length > 0) told.push(CoverageWords.say("pasted_undo"));
    this.status.textContent = `${told.join(". ")}.`;
  }

  /* "22,680" as an English spreadsheet writes it is read so only once a person says it. */
  offerCommas(start, step) {
    const meant = step.filter(({ input }) => /^[0-9]{1,3}(,[0-9]{3})+$/.test(input.value));
    if (meant.length === 0) return;
    const { value: typed } = meant[0].input;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "step step-plain";
    button.textContent = CoverageWords.say("pasted_commas", {
      typed,
      meant: typed.replaceAll(",", "."),
    });
    button.addEventListener("click", () => {
      for (const one of meant) this.readCommas(one);
      this.finish(start, []);
      button.remove();
    });
    this.status.append(" ", button);
  }

  readCommas(one) {
    if (one.input.value !== one.after) return;
    one.input.value = one.after.replaceAll(",", ".");
    checkCount(one.input);
    one.after = one.input.value;
  }

  /* Ctrl+Z takes a paste back as one step, unless the cell itself was typed in since. */
  pressed(event) {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
    const input = event.target;
    if (!isUndo || this.steps.length === 0 || input.value !== this.entered) return;
    event.preventDefault();
    for (const { input: one, before, after } of this.steps.pop()) {
      if (one.value !== after) continue;
      one.value = before;
      checkCount(one);
    }
    this.entered = input.value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    this.status.textContent = `${CoverageWords.say("pasted_undone")}.`;
  }
}

/* The first of a list of names, and how many more there are. */
function some(names) {
  const most = 5;
  const more = names.length - most;
  const told = names.slice(0, most).map((name) => `“${name}”`);
  return told.join(", ") + (more > 0 ? ` (+${CoverageNumbers.write(more)})` : "");
}
