// Clocks that run by the wall keep time while a page is open; those in working time wait for the next reading.

const MINUTE = 60000;

function said(minutes) {
  const gap = Math.abs(minutes);
  if (gap < 1) return "due now";
  const [hours, rest] = [Math.floor(gap / 60), gap % 60];
  const days = Math.floor(hours / 24);
  const words = days >= 2 ? `${days} days` : !hours ? `${rest} min` : rest ? `${hours} h ${String(rest).padStart(2, "0")}` : `${hours} h`;
  return `${words} ${minutes > 0 ? "left" : "late"}`;
}

function turn() {
  document.querySelectorAll(".fd-clock[data-fd-due]").forEach((clock) => {
    const gap = (Date.parse(clock.dataset.fdDue) - Date.now()) / MINUTE;
    const minutes = gap > 0 ? Math.floor(gap) : Math.ceil(gap);
    const words = clock.querySelector(".fd-clock__words");
    if (!words || Number.isNaN(gap)) return;
    words.textContent = said(minutes);
    clock.classList.toggle("fd-clock--late", minutes < 0);
    clock.classList.toggle("fd-clock--left", minutes > 0);
    clock.classList.toggle("fd-clock--now", minutes === 0);
  });
}

export function keepClocks() {
  window.setInterval(turn, MINUTE / 2);
}
