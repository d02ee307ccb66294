"use strict";

/* What stands in a form, field by field, as texts that can be kept and put back. */
const CoverageFields = {
  passed: ["hidden", "file", "password", "submit", "button", "image", "reset", "fieldset"],

  /* The fields that people fill in, those of one name together. */
  named(form) {
    const found = new Map();
    for (const field of form.elements) {
      if (!field.name || this.passed.includes(field.type) || /__prefix__/.test(field.name)) continue;
      if (!found.has(field.name)) found.set(field.name, []);
      found.get(field.name).push(field);
    }
    return found;
  },

  /* The values as they stand now, or as the server sent them. */
  values(fields, sent = false) {
    return fields.flatMap((field) => {
      if (field.options) return this.chosen(field, sent);
      if (!this.isTicked(field)) return [sent ? field.defaultValue : field.value];
      return (sent ? field.defaultChecked : field.checked) ? [field.value] : [];
    });
  },

  chosen(field, sent) {
    const options = [...field.options];
    const chosen = options.filter((option) => (sent ? option.defaultSelected : option.selected));
    if (sent && chosen.length === 0 && !field.multiple) chosen.push(...options.slice(0, 1));
    return chosen.map((option) => option.value);
  },

  labels(fields) {
    return Object.fromEntries(
      fields.flatMap((field) =>
        [...(field.selectedOptions ?? [])].map((option) => [option.value, option.text]),
      ),
    );
  },

  put(fields, { now, labels = {} }) {
    for (const field of fields) {
      if (field.options) this.choose(field, now, labels);
      else if (this.isTicked(field)) field.checked = now.includes(field.value);
      else field.value = now[0] ?? "";
      if (field.matches("input.count[inputmode=numeric]")) checkCount(field);
      for (const name of ["input", "change"]) {
        field.dispatchEvent(new Event(name, { bubbles: true }));
      }
    }
  },

  /* A list that is filled by searching has no row yet for what was chosen. */
  choose(field, now, labels) {
    const there = [...field.options].map((option) => option.value);
    for (const value of now.filter((each) => !there.includes(each))) {
      field.add(new Option(labels[value] ?? value, value));
    }
    for (const option of field.options) option.selected = now.includes(option.value);
  },

  isTicked(field) {
    return field.type === "checkbox" || field.type === "radio";
  },

  /* The number of a person is kept nowhere, as little as on the server. */
  isPersonal(text) {
    return /(?<!\d)\d{16}(?!\d)/.test(text) || CoverageNumbers.why(text) === "nik";
  },

  same(one, other) {
    return JSON.stringify(one) === JSON.stringify(other);
  },
};

/* The rows of Django's inlines that were added by hand. */
const CoverageRows = {
  /* The field that counts the rows of the one that `name` would stand in. */
  totalFor(form, name) {
    const [, prefix] = /^(.+)-\d+-[^-]+$/.exec(name) ?? [];
    return prefix && form.elements[`${prefix}-TOTAL_FORMS`];
  },

  /* Adds rows until there is one for the field; whether there is. */
  makeRoom(form, name) {
    const total = this.totalFor(form, name);
    const [, number] = /-(\d+)-[^-]+$/.exec(name);
    const group = CSS.escape(total.name.replace("TOTAL_FORMS", "group"));
    const add = () => document.querySelector(`#${group} .add-row a`);
    while (Number(total.value) <= Number(number) && add()?.offsetParent) {
      const before = total.value;
      add().click();
      if (total.value === before) break;
    }
    return Boolean(form.elements[name]);
  },
};
