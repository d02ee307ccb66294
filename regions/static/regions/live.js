"use strict";

/* What a sheet tells while it is filled in: sums, changes, and what does not fit. */
class Live {
  constructor(form, table) {
    this.form = form;
    this.table = table;
    this.rules = JSON.parse(document.getElementById("sheet-rules").textContent);
    this.box = document.getElementById("live-doubts");
    for (const name of ["input", "change"]) form.addEventListener(name, () => this.later());
    this.update();
  }

  /* A block that is pasted or put back is one change. */
  later() {
    cancelAnimationFrame(this.asked);
    this.asked = requestAnimationFrame(() => this.update());
  }

  update() {
    for (const foot of this.table.querySelectorAll("[data-sum-of]")) this.sum(foot);
    for (const input of CoverageSheet.inputs(this.table)) this.change(input);
    this.doubt();
  }

  /* Blank cells are left out of the sum and told. */
  sum(foot) {
    const name = CSS.escape(foot.dataset.sumOf);
    const cells = this.table.querySelectorAll(`tbody :is(input, td)[data-segment="${name}"]`);
    const counts = [...cells].map((part) => this.people(part));
    const known = counts.filter((count) => count !== null);
    const sum = known.reduce((all, count) => all + count, 0);
    const note = document.createElement("small");
    if (known.length < counts.length) {
      note.textContent = CoverageWords.say("counted", { count: known.length, of: counts.length });
    }
    foot.replaceChildren(known.length ? CoverageNumbers.write(sum) : "–", " ", note);
  }

  /* Where there is nothing to compare with, the server says why. */
  change(input) {
    const note = input.closest("td").querySelector("[data-change]");
    if (!note || !(input.dataset.before || input.dataset.beforeCell)) return;
    note.textContent = this.difference(CoverageNumbers.known(input.value), this.before(input));
  }

  /* The month before may itself be on the sheet. */
  before({ dataset }) {
    const month = dataset.beforeCell && document.getElementById(dataset.beforeCell);
    const shown = month ? CoverageNumbers.known(month.value) : null;
    return shown ?? CoverageNumbers.known(dataset.before ?? "");
  }

  /* "+540 · +2,4%"; from nobody only in people. */
  difference(now, before) {
    if (now === null || before === null) return "";
    if (now === before) return CoverageWords.say("unchanged");
    const people = CoverageNumbers.signed(now - before);
    if (before === 0) return people;
    const tenths = Math.round((1000 * Math.abs(now - before)) / before);
    const percent = `${CoverageNumbers.write(Math.floor(tenths / 10))},${tenths % 10}%`;
    return `${people} · ${now > before ? "+" : "−"}${percent}`;
  }

  doubt() {
    for (const mark of this.table.querySelectorAll("[data-doubt]")) this.mark(mark, "");
    const items = [...this.groups()].flatMap(([, cells]) => this.doubtsOf(cells));
    showDoubts(this.box, items);
  }

  /* The cells of each submission, by segment. */
  groups() {
    const found = new Map();
    for (const part of this.table.querySelectorAll("tbody :is(input, td)[data-group]")) {
      const { group, segment } = part.dataset;
      if (!found.has(group)) found.set(group, new Map());
      found.get(group).set(segment, part);
    }
    return found;
  }

  doubtsOf(cells) {
    const isOpen = [...cells.values()].some((part) => part.matches("input"));
    return isOpen ? this.checked(cells).map((doubt) => this.show(doubt, cells)) : [];
  }

  checked(cells) {
    const before = [...cells].map(([code, part]) => [code, this.before(part)]);
    const known = before.filter(([, people]) => people !== null);
    const { breakdown, total_rule: rule } = this.form.elements;
    const isComplete = breakdown?.value === "complete";
    return new Doubts({
      people: this.column((code) => this.people(cells.get(code)), isComplete),
      workers: this.column((code) => this.workers(cells.get(code)), isComplete),
      before: new Map(known.map(([code, people]) => [code, { people, spread: 0 }])),
      rule: rule?.value,
      percent: this.rules.jump_percent,
    }).found();
  }

  column(count, isComplete) {
    const rows = Object.entries(this.rules.segments).map(([code, { name, parent }]) => {
      return [code, { name, parent, count: count(code), spread: 0 }];
    });
    return new Column(new Map(rows), isComplete);
  }

  people(part) {
    if (!part) return null;
    return part.matches("input")
      ? CoverageNumbers.known(part.value)
      : CoverageNumbers.known(part.dataset.value ?? "");
  }

  workers(part) {
    return CoverageNumbers.known(part?.dataset.universe ?? "");
  }

  /* Marks the cell and gives the entry of the list that leads there. */
  show({ segment, involved, said }, cells) {
    const parts = [segment, ...involved, ...cells.keys()].map((code) => cells.get(code));
    const input = parts.find((part) => part?.matches("input"));
    const mark = input.closest("td").querySelector("[data-doubt]");
    if (mark) this.mark(mark, `${mark.textContent} ${said}`.trim(), input);
    const entry = document.createElement("button");
    entry.type = "button";
    entry.textContent = CoverageWords.say("doubt_at", { place: this.placeOf(input), said });
    entry.addEventListener("click", () => input.focus());
    return entry;
  }

  mark(mark, said, input) {
    mark.textContent = said;
    mark.hidden = said === "";
    mark.closest("td").classList.toggle("doubted", said !== "");
    if (!input) return;
    mark.id ||= `${input.id}-doubt`;
    if (!input.hasAttribute("aria-describedby")) input.setAttribute("aria-describedby", mark.id);
  }

  placeOf(input) {
    if (this.table.dataset.shape === "year") {
      return CoverageSheet.named(CoverageSheet.headOf(this.table, input.dataset.column));
    }
    return input.closest("tr").dataset.name;
  }
}
