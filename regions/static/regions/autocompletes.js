"use strict";

/* Lists that are filled by searching are read out with their label and what is chosen. */
function nameAutocompletes() {
  for (const select of document.querySelectorAll("select.select2-hidden-accessible")) {
    const [label] = select.labels;
    const box = select.nextElementSibling;
    const chosen = box.querySelector("[role=textbox]");
    if (!label || !chosen) continue;
    label.id ||= `${select.id}-label`;
    chosen.setAttribute("aria-labelledby", label.id);
    box.querySelector("[role=combobox]").setAttribute("aria-labelledby", `${label.id} ${chosen.id}`);
  }
}

/* Once Django's own script has made them. */
document.addEventListener("DOMContentLoaded", () => window.django?.jQuery(nameAutocompletes));
