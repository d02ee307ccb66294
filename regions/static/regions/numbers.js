"use strict";

/* Numbers as regions/numbers.py reads and writes them, refused in the same words. */
const CoverageNumbers = {
  spaces: /[\s\u00a0\u2007\u2009\u202f]+/g,
  whole: /^([0-9]+|[0-9]{1,3}([. ])[0-9]{3}(\2[0-9]{3})*)$/,
  mostDigits: 12,

  tidy(text) {
    return text.replace(this.spaces, " ").trim();
  },

  digits(text) {
    return text.replace(/[^0-9]/g, "");
  },

  /* A count, null for nothing, NaN for what cannot be read. */
  parse(text) {
    const tidy = this.tidy(text);
    if (tidy === "") return null;
    return this.why(tidy) ? NaN : Number(this.digits(tidy));
  },

  /* The key of the sentence that says why a text is refused; "" where it is a count. */
  why(tidy) {
    const digits = this.digits(tidy);
    if (digits.length === 16 && !/[^0-9.,' -]/.test(tidy)) return "nik";
    if (this.whole.test(tidy)) {
      return digits.replace(/^0+/, "").length > this.mostDigits ? "large" : "";
    }
    if (/^[-−–]/.test(tidy)) return "negative";
    if (/[^0-9.,' ]/.test(tidy) || !digits) return "letters";
    return tidy.includes(",") ? "comma" : "unclear";
  },

  write(count) {
    return String(count).replace(/\B(?=([0-9]{3})+$)/g, ".");
  },
};

/* The sentences of the server, with what they speak of put in. */
const CoverageWords = {
  say(key, said) {
    this.words ??= JSON.parse(document.getElementById("entry-words").textContent);
    return this.words[key].replace(/%\((\w+)\)s/g, (_all, name) => said[name]);
  },
};
