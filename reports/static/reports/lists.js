// Empty fields stay out of the address; without this script they only make it longer.
for (const form of document.querySelectorAll("form[data-clean]")) {
  const empty = () => [...form.elements].filter((field) => field.name && !field.value);
  form.addEventListener("submit", () => { for (const field of empty()) field.disabled = true; });
  window.addEventListener("pageshow", () => { for (const field of form.elements) field.disabled = false; });
}
