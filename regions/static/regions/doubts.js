"use strict";

/* What does not fit, told while somebody types and in the words of regions/doubts.py. */
function doubtsIn(grid, rule, people, workers) {
  const held = grid.querySelector(`tr[data-rule="${rule}"]`)?.dataset.sum.split(" ");
  return [...tooLarge(people, held ?? heldBy(rule)), ...aboveUniverse(people, workers)];
}

/* Rules without a row of their own in the foot of the table. */
function heldBy(rule) {
  const parts = ["pu", "bpu"];
  return rule === "pu-bpu-jakon-pmi" ? [...parts, "jakon", "pmi"] : parts;
}

function tooLarge(people, held) {
  const found = [];
  for (const code of people.rows.keys()) {
    const parent = people.node(code);
    if (parent.people === null) continue;
    const floors = people
      .children(code)
      .filter((child) => code !== "total" || held.includes(child))
      .map((child) => ({ name: people.rows.get(child).name, floor: people.node(child).floor }))
      .filter((child) => child.floor !== null);
    found.push(...exceeding(people.rows.get(code).name, parent, floors));
  }
  return found;
}

function exceeding(name, parent, floors) {
  const say = (children, held) =>
    CoverageWords.say("exceeds_parent", {
      children,
      held: CoverageNumbers.write(held),
      parent: name,
      stated: CoverageNumbers.write(parent.people),
    });
  const single = floors.filter((child) => child.floor > parent.ceiling);
  if (single.length > 0) return single.map((child) => say(child.name, child.floor));
  const all = floors.reduce((sum, child) => sum + child.floor, 0);
  return all > parent.ceiling ? [say(floors.map((child) => child.name).join(" + "), all)] : [];
}

function aboveUniverse(people, workers) {
  return [...people.rows.keys()].flatMap((code) => {
    const [count, under] = [people.rows.get(code).count, workers.rows.get(code).count];
    if (!under || count === null || count <= under) return [];
    const said = { segment: people.rows.get(code).name };
    said.people = CoverageNumbers.write(count);
    said.workers = CoverageNumbers.write(under);
    return [CoverageWords.say("exceeds_universe", said)];
  });
}

function showDoubts(box, sentences) {
  const items = sentences.map((sentence) => {
    const item = document.createElement("li");
    item.textContent = sentence;
    return item;
  });
  box.replaceChildren(...items);
  box.hidden = items.length === 0;
}
