"use strict";

/* Whether the server still answers, asked now and then while somebody types. Where it does not,
   this is told at once, and a form that is sent waits until the connection is back. */
class Connection {
  constructor(bar, form) {
    this.bar = bar;
    this.form = form;
    this.asked = Date.now();
    this.isBroken = false;
    form.addEventListener("submit", (event) => this.submitted(event));
    form.addEventListener("input", () => this.typed());
    window.addEventListener("offline", () => this.ask());
    window.addEventListener("online", () => this.ask());
  }

  submitted(event) {
    if (!this.isBroken && navigator.onLine) return;
    event.preventDefault();
    this.isWanted = true;
    this.button = event.submitter;
    this.ask();
  }

  /* Half a number is not sent by itself. */
  typed() {
    this.isWanted = false;
    if (Date.now() - this.asked > 20_000) this.ask();
  }

  async ask() {
    clearTimeout(this.timer);
    this.asked = Date.now();
    const wasBroken = this.isBroken;
    this.isBroken = !(await this.answers());
    if (this.isBroken) {
      this.say(this.isWanted ? "kept_waiting" : "kept_offline");
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(), 5_000);
    } else if (this.isWanted) {
      this.isWanted = false;
      this.form.requestSubmit(this.button);
    } else if (wasBroken) {
      this.say("kept_back");
    }
  }

  async answers() {
    if (!navigator.onLine) return false;
    const options = { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(8_000) };
    return fetch(this.bar.dataset.alive, options).then(
      (answer) => answer.ok,
      () => false,
    );
  }

  say(word) {
    this.bar.textContent = CoverageWords.say(word);
    this.bar.hidden = false;
  }
}
