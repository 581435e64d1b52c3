// Comforts while a call is taken: Enter goes on, Alt+1 to 4 choose, and "saved" counts up. All of it works without.

const ONE_LINE = 'input:not([type=hidden]):not([type=radio]):not([type=checkbox]), select';

function goOn(event) {
  const at = event.target;
  if (event.key !== "Enter" || event.isComposing || !at.matches(ONE_LINE)) return;
  const form = at.closest("form[data-hub-enter]");
  if (!form) return;
  event.preventDefault();
  const fields = Array.from(form.querySelectorAll("input:not([type=hidden]), select, textarea"));
  const open = fields.filter((each) => each.offsetParent !== null && each.tabIndex >= 0 && !each.disabled);
  const next = open[open.indexOf(at) + 1];
  if (next) next.focus();
}

function choose(event) {
  if (!event.altKey || event.ctrlKey || event.metaKey || !/^Digit[1-9]$/.test(event.code)) return;
  const button = document.querySelector(`[data-hub-key="${event.code.slice(5)}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
}

function said(seconds) {
  if (seconds < 2) return "Saved just now";
  if (seconds < 60) return `Saved ${seconds} s ago`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `Saved ${minutes} min ago` : `Saved ${Math.floor(minutes / 60)} h ago`;
}

function count() {
  document.querySelectorAll("[data-hub-since]").forEach((each) => {
    const seconds = Math.max(0, Math.round((Date.now() - Date.parse(each.dataset.hubSince)) / 1000));
    if (each.textContent !== said(seconds)) each.textContent = said(seconds);
  });
}

// A live region that counts seconds would be read out again and again: only a new saving is said.
const saved = document.getElementById("fd-saved");
if (saved) saved.setAttribute("aria-live", "off");

// Once a button has sent the whole form, a save of the last answer would only come too late: it is held back.
const form = document.getElementById("call");
if (form) {
  form.addEventListener("submit", () => {
    form.dataset.hubSending = "yes";
    if (window.htmx) window.htmx.trigger(form, "htmx:abort");
  });
  form.addEventListener("htmx:beforeRequest", (event) => {
    if (form.dataset.hubSending) event.preventDefault();
  });
  window.addEventListener("pageshow", () => delete form.dataset.hubSending);
}

document.addEventListener("keydown", goOn);
document.addEventListener("keydown", choose);
document.body.addEventListener("htmx:afterSwap", count);
window.setInterval(count, 1000);
count();
