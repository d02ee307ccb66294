// Labels of pictures on hover and touch. The page is whole without this.
(() => {
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  document.body.append(tip);
  let marked = null;

  const hide = () => {
    tip.hidden = true;
    marked?.classList.remove("touched");
    marked = null;
  };

  const show = (mark) => {
    hide();
    marked = mark;
    mark.classList.add("touched");
    tip.textContent = mark.dataset.label;
    tip.hidden = false;
    const at = mark.getBoundingClientRect();
    const middle = at.left + at.width / 2 - tip.offsetWidth / 2;
    const room = document.documentElement.clientWidth - tip.offsetWidth - 8;
    const above = at.top - tip.offsetHeight - 6;
    tip.style.left = `${Math.max(8, Math.min(middle, room)) + window.scrollX}px`;
    tip.style.top = `${(above < 4 ? at.bottom + 6 : above) + window.scrollY}px`;
  };

  const markOf = (event) => event.target.closest?.(".picture [data-label]");

  document.addEventListener("pointerover", (event) => {
    const mark = markOf(event);
    if (mark) show(mark);
    else if (event.pointerType === "mouse") hide();
  });
  // The first touch of a mark that leads somewhere says what it is, the second goes there.
  document.addEventListener("click", (event) => {
    const mark = markOf(event);
    if (!mark) hide();
    else if (event.pointerType === "touch" && tip.dataset.of !== mark.dataset.label) {
      event.preventDefault();
      show(mark);
    }
    tip.dataset.of = mark ? mark.dataset.label : "";
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
})();
