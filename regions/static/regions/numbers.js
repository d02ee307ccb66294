"use strict";

/* Numbers as regions/numbers.py reads and writes them, refused in the same words. */
const CoverageNumbers = {
  spaces: /[\s\u00a0\u2007\u2009\u202f]+/g,
  whole: /^([0-9]+|[0-9]{1,3}([. ])[0-9]{3}(\2[0-9]{3})*)$/,
  mostDigits: 12,
  worded:
    /^(?:(?:sekitar|kira-kira|kurang lebih|hampir|±|~) ?)?([0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+)(?:,([0-9]+))?(?: (ribu|juta))?(?: (?:orang|pekerja))?$/i,
  zeros: { ribu: 3, juta: 6 },

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

  /* A count, or null where there is none that can be read. */
  known(text) {
    const count = this.parse(text);
    return Number.isNaN(count) ? null : count;
  },

  /* The key of the sentence that says why a text is refused; "" where it is a count. */
  why(tidy) {
    const digits = this.digits(tidy);
    if (digits.length === 16 && !/[^0-9.,' -]/.test(tidy)) return "nik";
    if (this.whole.test(tidy)) {
      return digits.replace(/^0+/, "").length > this.mostDigits ? "large" : "";
    }
    if (/^[-−–]/.test(tidy)) return "negative";
    if (this.meant(tidy)) return "worded";
    if (/[^0-9.,' ]/.test(tidy) || !digits) return "letters";
    return tidy.includes(",") ? "comma" : "unclear";
  },

  /* The figures of a count in words, "61 ribu" as "61.000"; "" where there are none. */
  meant(tidy) {
    const [, whole, decimals = "", unit = ""] = this.worded.exec(tidy) ?? [];
    const zeros = this.zeros[unit.toLowerCase()] ?? 0;
    if (whole === undefined || decimals.length > zeros) return "";
    const digits = this.digits(whole) + decimals.padEnd(zeros, "0");
    return digits.length <= this.mostDigits ? this.write(Number(digits)) : "";
  },

  write(count) {
    return String(count).replace(/\B(?=([0-9]{3})+$)/g, ".");
  },

  signed(change) {
    const sign = change > 0 ? "+" : change < 0 ? "−" : "±";
    return sign + this.write(Math.abs(change));
  },
};

/* The sentences of the server, with what they speak of put in. */
const CoverageWords = {
  say(key, said) {
    this.words ??= JSON.parse(document.getElementById("entry-words").textContent);
    return this.words[key].replace(/%\((\w+)\)s/g, (_all, name) => said[name]);
  },
};
