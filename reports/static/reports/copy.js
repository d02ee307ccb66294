// Copies the sentence beside a button; without this script it is selected by hand.
for (const button of document.querySelectorAll("[data-copies]")) {
  const sentence = document.getElementById(button.dataset.copies);
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    const lines = [...sentence.querySelectorAll("p")].map((line) => line.innerText.trim());
    await navigator.clipboard.writeText(lines.join("\n"));
    button.textContent = button.dataset.done;
  });
}
