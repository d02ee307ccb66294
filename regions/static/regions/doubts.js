"use strict";

/* One submission: {people, workers} are columns, `before` the last figures by segment. */
class Doubts {
  constructor({ people, workers, before = new Map(), rule, percent }) {
    Object.assign(this, { people, workers, before, rule, percent });
  }

  /* While a slip of the pen is open, what follows from the same number is not asked. */
  found() {
    const above = this.aboveParents();
    const all = [...this.againstBefore(), ...above];
    const isSlip = (one) => CoverageChecks.slips.includes(one.check);
    const told = above.some((one) => one.parent === "total");
    all.push(...this.notAddingUp().filter((one) => isSlip(one) || !told));
    all.push(...this.aboveUniverse());
    const slips = all.filter(isSlip).map((one) => one.segment);
    const follows = (one) => one.involved.some((code) => slips.includes(code));
    return all.filter((one) => isSlip(one) || !follows(one));
  }

  of(check, segment, said, { words = check, involved = [segment], ...more } = {}) {
    const sentence = CoverageWords.say(words, said);
    return { check, segment, involved, said: sentence, ...more };
  }

  name(code) {
    return this.people.rows.get(code).name;
  }

  against(code) {
    const { count, spread } = this.people.rows.get(code);
    const [now, before] = [{ people: count, spread }, this.before.get(code)];
    if (count === null || !before) return null;
    if (CoverageChecks.thousandfold(now, before)) return ["thousandfold", now, before];
    if (CoverageChecks.swappedAt(now, before) > 0) return ["swapped_digits", now, before];
    return CoverageChecks.jump(now, before, this.percent) ? ["jump", now, before] : null;
  }

  againstBefore() {
    return [...this.people.rows.keys()].flatMap((code) => {
      const [check, now, before] = this.against(code) ?? [];
      if (!check) return [];
      const said = { segment: this.name(code), change: CoverageChecks.changeSaid(now, before) };
      said.now = CoverageNumbers.write(now.people);
      said.before = CoverageNumbers.write(before.people);
      return [this.of(check, code, said)];
    });
  }

  aboveParents() {
    return [...this.people.rows.keys()].flatMap((code) => {
      const node = this.people.node(code);
      return node.people === null ? [] : this.exceeding(code, node);
    });
  }

  exceeding(parent, node) {
    const most = CoverageChecks.high(node);
    const held = CoverageChecks.held[this.rule] ?? CoverageChecks.held["pu-bpu"];
    const known = this.people
      .children(parent)
      .filter((code) => parent !== "total" || held.includes(code))
      .map((code) => ({ code, floor: this.people.node(code).floor }))
      .filter(({ floor }) => floor !== null);
    const single = known.filter(({ floor }) => floor > most);
    if (single.length > 0) return single.map((one) => this.above(parent, node, [one]));
    const all = known.reduce((sum, { floor }) => sum + floor, 0);
    return all > most ? [this.above(parent, node, known)] : [];
  }

  above(parent, node, parts) {
    const codes = parts.map(({ code }) => code);
    const said = { parent: this.name(parent), stated: CoverageNumbers.write(node.people) };
    said.children = codes.map((code) => this.name(code)).join(" + ");
    said.held = CoverageNumbers.write(parts.reduce((sum, { floor }) => sum + floor, 0));
    const more = { parent, involved: [parent, ...codes] };
    if (codes.length === 1) return this.of("above_parent", codes[0], said, more);
    return this.of("above_parent", parent, said, { ...more, words: "parts_above_parent" });
  }

  notAddingUp() {
    const { count, spread } = this.people.rows.get("total");
    const total = { people: count, spread };
    const rules = CoverageChecks.held[this.rule];
    const sums = (rules ? [rules] : Object.values(CoverageChecks.held)).flatMap((parts) =>
      this.sumOf(parts),
    );
    if (count === null || !sums.length || sums.some((sum) => CoverageChecks.meet(total, sum))) {
      return [];
    }
    const swapped = sums.filter((sum) => CoverageChecks.swappedAt(total, sum) !== null);
    const [check, words] = swapped.length
      ? ["swapped_digits", "swapped_in_total"]
      : ["does_not_add_up", "does_not_add_up"];
    const told = new Set((swapped.length ? swapped : sums).map((sum) => sum.people));
    const said = { total: CoverageNumbers.write(count) };
    said.sums = [...told].map((sum) => CoverageNumbers.write(sum)).join(CoverageWords.say("or"));
    const involved = ["total", ...(rules ?? CoverageChecks.held["pu-bpu-jakon-pmi"])];
    return [this.of(check, "total", said, { words, involved })];
  }

  sumOf(parts) {
    const nodes = parts.map((code) => this.people.node(code));
    if (nodes.some((node) => node.people === null)) return [];
    const add = (name) => nodes.reduce((sum, node) => sum + node[name], 0);
    return [{ people: add("people"), spread: add("spread") }];
  }

  aboveUniverse() {
    return [...this.people.rows.keys()].flatMap((code) => {
      const { people, spread } = this.people.node(code);
      const under = this.workers.rows.get(code);
      if (!under?.count || people === null) return [];
      const workers = { people: under.count, spread: under.spread };
      if (CoverageChecks.low({ people, spread }) <= CoverageChecks.high(workers)) return [];
      const said = { segment: this.name(code), people: CoverageNumbers.write(people) };
      said.workers = CoverageNumbers.write(under.count);
      return [this.of("above_universe", code, said)];
    });
  }
}

function showDoubts(box, items) {
  box.replaceChildren(
    ...items.map((content) => {
      const item = document.createElement("li");
      item.append(content);
      return item;
    }),
  );
  box.hidden = items.length === 0;
}
