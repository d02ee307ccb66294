"use strict";

/* What was typed and not yet saved, kept in this browser and put back when the page opens again:
   after a broken connection, an expired session or a closed window. An entry is dropped once the
   server has named its token as saved (regions/admin/kept.py), or when it is 30 days old. */
const CoverageStore = {
  prefix: "keep:",
  oldest: 30 * 24 * 3600 * 1000,
  cookie: "saved_forms",

  read(key) {
    try {
      return JSON.parse(localStorage.getItem(this.prefix + key));
    } catch {
      return null;
    }
  },

  /* False where the browser keeps nothing: it may be full, or told not to. */
  write(key, entry) {
    try {
      if (entry) localStorage.setItem(this.prefix + key, JSON.stringify(entry));
      else localStorage.removeItem(this.prefix + key);
      return true;
    } catch {
      return false;
    }
  },

  keys() {
    try {
      const all = Object.keys(localStorage).filter((name) => name.startsWith(this.prefix));
      return all.map((name) => name.slice(this.prefix.length));
    } catch {
      return [];
    }
  },

  tidy() {
    const saved = this.savedTokens();
    for (const key of this.keys()) {
      const { at = 0, token } = this.read(key) ?? {};
      if (Date.now() - at > this.oldest || saved.includes(token)) this.write(key, null);
    }
  },

  savedTokens() {
    const [, tokens = ""] = new RegExp(`(?:^|; )${this.cookie}=([^;]*)`).exec(document.cookie) ?? [];
    if (tokens) document.cookie = `${this.cookie}=; path=/admin/; max-age=0`;
    return tokens.split(".");
  },
};
