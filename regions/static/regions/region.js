"use strict";

/* A list of regions under a plain text field. Enter chooses only what was found for the very
   text that stands in the field; the server understands whatever is left typed. */
class RegionList {
  constructor(input) {
    this.input = input;
    this.options = [];
    this.active = -1;
    this.foundFor = null;
    this.wanted = false;
    this.number = 0;
    this.list = document.createElement("ul");
    this.list.className = "region-list";
    this.list.id = `${input.id}-list`;
    this.list.setAttribute("role", "listbox");
    this.list.hidden = true;
    input.after(this.list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", this.list.id);
    input.setAttribute("aria-expanded", "false");
    input.addEventListener("input", () => this.typed());
    input.addEventListener("keydown", (event) => this.pressed(event));
    input.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const option = event.target.closest("li");
      if (option) this.choose(option);
    });
    if (input.value === "") this.ask();
  }

  typed() {
    this.wanted = false;
    this.mark(-1);
    this.ask();
  }

  async ask() {
    const term = this.input.value.trim();
    const number = ++this.number;
    this.foundFor = null;
    const answer = await fetch(`${this.input.dataset.suggest}?${new URLSearchParams({ term })}`);
    if (!answer.ok || number !== this.number) return;
    const found = (await answer.json()).results;
    if (number !== this.number || document.activeElement !== this.input) return;
    this.show(term, found);
    if (this.wanted && this.options.length > 0) this.choose(this.options[0]);
  }

  show(term, found) {
    this.foundFor = term;
    this.options = found.map((one, place) => {
      const option = document.createElement("li");
      option.id = `${this.list.id}-${place}`;
      option.setAttribute("role", "option");
      option.textContent = one.text;
      return option;
    });
    this.list.replaceChildren(...this.options);
    this.list.hidden = this.options.length === 0;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    this.mark(term === "" ? -1 : 0);
  }

  pressed(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (this.list.hidden) this.ask();
      else this.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter") {
      this.enter(event);
    }
  }

  /* A chosen or empty field lets Enter go on to the next one. */
  enter(event) {
    const term = this.input.value.trim();
    if (term === this.chosen || (term === "" && this.active < 0)) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.foundFor !== term) this.wanted = true;
    else if (this.active >= 0) this.choose(this.options[this.active]);
  }

  move(step) {
    const last = this.options.length - 1;
    this.mark(Math.min(Math.max(this.active + step, 0), last));
  }

  mark(place) {
    this.active = place < this.options.length ? place : -1;
    this.options.forEach((option, each) => {
      option.setAttribute("aria-selected", String(each === this.active));
    });
    const option = this.options[this.active];
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  choose(option) {
    this.chosen = this.input.value = option.textContent;
    this.close();
    this.input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  close() {
    this.wanted = false;
    this.number += 1;
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

/* Rows that are added later get their list when they are entered. */
{
  const ready = new WeakSet();
  const start = (input) => {
    if (!input?.matches?.("input.region-input") || ready.has(input)) return;
    ready.add(input);
    new RegionList(input);
  };
  document.addEventListener("focusin", (event) => start(event.target));
  document.addEventListener("DOMContentLoaded", () => start(document.activeElement));
}
