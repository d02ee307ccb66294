"use strict";

/* What is implausible, told while somebody types: the rules of reports/measures/checks.py in the
   order and the words of regions/checks. `people` everywhere is {people, spread}. */
const CoverageChecks = {
  leastChange: 20,
  fewDigits: 3,
  slips: ["thousandfold", "swapped_digits"],
  held: {
    "pu-bpu": ["bpu", "pu"],
    "pu-bpu-jakon": ["bpu", "jakon", "pu"],
    "pu-bpu-jakon-pmi": ["bpu", "jakon", "pmi", "pu"],
  },

  low({ people, spread }) {
    return Math.max(people - spread / 2, 0);
  },

  high({ people, spread }) {
    return people + spread / 2;
  },

  meet(one, other) {
    return this.low(one) <= this.high(other) && this.low(other) <= this.high(one);
  },

  jump(now, before, percent) {
    const grown = this.low(now) - this.high(before);
    const shrunk = this.low(before) - this.high(now);
    const [change, base] = grown > 0 ? [grown, this.high(before)] : [shrunk, this.low(before)];
    return change >= this.leastChange && 100 * change > percent * base;
  },

  thousandfold(now, before) {
    const [small, large] = [now, before].sort((one, other) => one.people - other.people);
    if (small.people === 0 || this.high(small) >= this.low(large)) return false;
    return 500 * small.people <= large.people && large.people <= 2000 * small.people;
  },

  /* The place of the two digits, from 0 (the last two that are given); null where not swapped. */
  swappedAt(one, other) {
    if (one.spread !== other.spread || one.people === other.people) return null;
    const unit = Math.max(one.spread, 1);
    const [a, b] = [String(one.people / unit), String(other.people / unit)];
    if (a.length !== b.length || a.length < this.fewDigits || /\D/.test(a + b)) return null;
    const [first, second, ...more] = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
    if (second !== first + 1 || more.length > 0) return null;
    const isSwapped = a[first] === b[second] && a[second] === b[first];
    return isSwapped ? a.length - 1 - second : null;
  },

  /* "+45%"; from nobody, in people. */
  changeSaid(now, before) {
    const change = now.people - before.people;
    if (before.people === 0) return CoverageNumbers.signed(change);
    const percent = Math.round(Math.abs((100 * change) / before.people));
    return `${change > 0 ? "+" : "−"}${CoverageNumbers.write(percent)}%`;
  },
};
