// Small helps; without this script the sentence is selected and the page printed by hand.
for (const button of document.querySelectorAll("[data-copies]")) {
  const sentence = document.getElementById(button.dataset.copies);
  const status = button.parentElement.querySelector("[role=status]");
  if (navigator.clipboard) button.hidden = false;
  else button.remove();
  button.addEventListener("click", async () => {
    const lines = [...sentence.querySelectorAll("p")].map((line) => line.innerText.trim());
    await navigator.clipboard.writeText([...lines, button.dataset.address].join("\n"));
    status.textContent = status.dataset.done;
    setTimeout(() => { status.textContent = ""; }, 3000);
  });
}
for (const button of document.querySelectorAll("[data-prints]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
