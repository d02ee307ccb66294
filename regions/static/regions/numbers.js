"use strict";

/* Numbers as regions/numbers.py reads and writes them. */
const CoverageNumbers = {
  spaces: /[\s\u00a0\u2007\u2009\u202f]+/g,
  whole: /^([0-9]+|[0-9]{1,3}([. ])[0-9]{3}(\2[0-9]{3})*)$/,

  /* A count, null for nothing, NaN for what cannot be read. */
  parse(text) {
    const tidy = text.replace(this.spaces, " ").trim();
    if (tidy === "") return null;
    return this.whole.test(tidy) ? Number(tidy.replace(/[^0-9]/g, "")) : NaN;
  },

  write(count) {
    return String(count).replace(/\B(?=([0-9]{3})+$)/g, ".");
  },
};
