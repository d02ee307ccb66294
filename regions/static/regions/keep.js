"use strict";

/* Puts back what store.js holds of a form, and keeps what is typed from then on. */
class Keeper {
  constructor(bar, form) {
    this.bar = bar;
    this.form = form;
    this.key = bar.dataset.keep;
    this.posted = "keepPosted" in bar.dataset;
    this.unsaved = this.posted;
    this.isKept = true;
    this.entry = CoverageStore.read(this.key);
    this.at = this.entry?.at ?? Date.now();
    this.absent = this.withoutField();
    this.basis = this.posted ? this.entry?.seen : null;
    this.ticket = document.createElement("input");
    this.ticket.type = "hidden";
    this.ticket.name = "kept";
    form.append(this.ticket);
    this.renew();
    if (this.posted) this.listen();
    else this.restore();
  }

  /* Each sending has a token of its own, so that an older one says nothing of a newer one. */
  renew() {
    this.sent = false;
    this.ticket.value = [...crypto.getRandomValues(new Uint8Array(12))]
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join("");
  }

  listen() {
    for (const name of ["input", "change"]) this.form.addEventListener(name, () => this.typed());
    this.form.addEventListener("submit", (event) => this.submitted(event));
    window.addEventListener("pagehide", () => this.keep());
    window.addEventListener("beforeunload", (event) => {
      this.keep();
      if (this.unsaved && !this.isKept) event.preventDefault();
    });
  }

  typed() {
    if (this.sent) this.renew();
    this.unsaved = true;
    this.at = Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), 300);
  }

  submitted(event) {
    this.keep();
    if (event.defaultPrevented) return;
    this.sent = true;
    this.unsaved = false;
  }

  keep() {
    clearTimeout(this.timer);
    if (!this.unsaved) return;
    const { fields, complete } = this.changed();
    const seen = this.basis ?? this.seen();
    const entry = { at: this.at, token: this.ticket.value, seen, fields };
    this.entry = Object.keys(fields).length > 0 ? entry : null;
    this.isKept = CoverageStore.write(this.key, this.entry) && complete;
  }

  /* What differs from the page as it was sent, and what the page has no field for. */
  changed() {
    const fields = { ...this.absent };
    let complete = ![...this.form.elements].some((field) => field.files?.length);
    for (const [name, all] of CoverageFields.named(this.form)) {
      const now = CoverageFields.values(all);
      if (!this.isTheirs(name, all, now)) continue;
      if (now.some((text) => CoverageFields.isPersonal(text))) complete = false;
      else fields[name] = { now, labels: CoverageFields.labels(all) };
    }
    return { fields, complete };
  }

  /* After a refusal the page is sent with what was typed; figures copied by the server too. */
  isTheirs(name, all, now) {
    if (!CoverageFields.same(now, CoverageFields.values(all, true))) return true;
    return this.posted && (name in (this.entry?.fields ?? {}) || all[0].closest(".copied"));
  }

  /* Up to which event the page knew each document: the server compares when it saves. A page
     that asks which of two figures stands knows the newest, but what was typed does not. */
  seen() {
    const hidden = [...this.form.elements].filter((field) => /^seen/.test(field.name));
    return Object.fromEntries(hidden.map((field) => [field.name, field.value]));
  }

  withoutField() {
    const all = CoverageFields.named(this.form);
    const kept = Object.entries(this.entry?.fields ?? {});
    return Object.fromEntries(kept.filter(([name]) => !all.has(name)));
  }

  restore() {
    const { fields = {}, seen = {}, at } = this.entry ?? {};
    const all = CoverageFields.named(this.form);
    const isOther = ([name, { now }]) =>
      all.has(name) && !CoverageFields.same(now, CoverageFields.values(all.get(name), true));
    const here = Object.entries(fields).filter(isOther);
    const absent = Object.entries(this.absent);
    const rows = absent.filter(([name]) => CoverageRows.totalFor(this.form, name));
    for (const [name] of rows) delete this.absent[name];
    if (here.length + rows.length === 0) {
      if (absent.length === 0 && this.entry) CoverageStore.write(this.key, null);
      this.listen();
      return;
    }
    for (const [name, values] of here) CoverageFields.put(all.get(name), values);
    this.tell(at, this.putBackSeen(seen));
    this.afterRows(rows);
  }

  /* Whether somebody changed the data since; the server then shows both sides. */
  putBackSeen(seen) {
    const now = this.seen();
    const moved = Object.keys(seen).filter((name) => name in now && now[name] !== seen[name]);
    for (const name of moved) this.form.elements[name].value = seen[name];
    return moved.length > 0;
  }

  /* Rows can be added once Django's own scripts have run. */
  afterRows(later) {
    const put = () => {
      for (const [name, kept] of later) {
        if (CoverageRows.makeRoom(this.form, name)) {
          CoverageFields.put([this.form.elements[name]].flat(), kept);
        } else {
          this.absent[name] = kept;
        }
      }
      this.unsaved = true;
      this.listen();
    };
    const ready = window.django?.jQuery;
    if (later.length > 0 && ready) ready(put);
    else put();
  }

  tell(at, changed) {
    const day = new Date(at);
    const isToday = day.toDateString() === new Date().toDateString();
    const date = isToday ? {} : { day: "numeric", month: "long" };
    const form = { ...date, hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
    const when = day.toLocaleString(document.documentElement.lang || "id", form);
    const discard = document.createElement("button");
    discard.type = "button";
    discard.textContent = CoverageWords.say("kept_discard");
    discard.addEventListener("click", () => this.discard());
    const said = [CoverageWords.say("kept_restored", { at: when })];
    if (changed) said.push(CoverageWords.say("kept_changed"));
    this.bar.replaceChildren(`${said.join(" ")} `, discard);
    this.bar.hidden = false;
  }

  discard() {
    CoverageStore.write(this.key, null);
    this.form.reset();
    this.unsaved = false;
    location.reload();
  }
}

document.addEventListener("DOMContentLoaded", () => {
  CoverageStore.tidy();
  const bar = document.querySelector("form [data-keep]");
  if (!bar) return;
  const form = bar.closest("form");
  new Connection(bar, form); // first, so that the keeper sees whether sending was put off
  new Keeper(bar, form);
});
