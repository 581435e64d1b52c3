// Comforts while a call is taken: Enter goes on, Alt and a figure or letter choose, and "saved" counts up. All of it
// works without.

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
  if (!event.altKey || event.ctrlKey || event.metaKey) return;
  const key = /^(Digit|Key)([1-9A-Z])$/.exec(event.code);
  const name = key && (key[1] === "Digit" ? "key" : "letter");
  const button = key && document.querySelector(`[data-hub-${name}="${key[2].toLowerCase()}"]`);
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
// The form may be drawn again in its place, so it is looked for each time.
function form() {
  return document.getElementById("call");
}

document.addEventListener("submit", (event) => {
  if (event.target !== form() || event.defaultPrevented) return;
  event.target.dataset.hubSending = "yes";
  if (window.htmx) window.htmx.trigger(event.target, "htmx:abort");
});
document.body.addEventListener("htmx:confirm", (event) => {
  const at = form();
  if (!at || !at.contains(event.target)) return;
  if (event.target.matches("[data-hub-finish]")) at.dataset.hubSending = "yes";
  else if (at.dataset.hubSending) event.preventDefault();
});
document.body.addEventListener("htmx:afterRequest", (event) => {
  if (form() && event.target.matches("[data-hub-finish]")) delete form().dataset.hubSending;
});
window.addEventListener("pageshow", () => {
  if (form()) delete form().dataset.hubSending;
});

// A prompt that was answered makes way for the next: whoever stood on it stands on the next one.
function stayAtThePrompts(event) {
  const prompts = document.getElementById("coaching");
  if (event.type === "htmx:oobBeforeSwap") wasThere = prompts && prompts.contains(document.activeElement);
  else if (wasThere && prompts && !prompts.contains(document.activeElement)) {
    wasThere = false;
    const first = prompts.querySelector("input[type=checkbox]");
    if (first) first.focus();
  }
}

// What a colleague wrote meanwhile comes onto this page, but never where somebody types or has typed since.
function fieldsOf(name) {
  return form() ? Array.from(form().elements).filter((each) => each.name === name) : [];
}

function stands(fields) {
  const kind = fields[0].type;
  if (kind === "radio") return (fields.find((each) => each.checked) || { value: "" }).value;
  if (kind !== "checkbox") return fields[0].value.replace(/\r?\n/g, "\r\n");
  return fields.filter((each) => each.checked).map((each) => each.value);
}

function put(fields, value) {
  fields.forEach((each) => {
    if (each.type === "radio") each.checked = each.value === value;
    else if (each.type === "checkbox") each.checked = Array.isArray(value) ? value.includes(each.value) : value;
    else each.value = value;
  });
}

function isAsPosted(fields, posted) {
  const there = stands(fields);
  if (typeof posted === "boolean") return (there.length > 0) === posted;
  return JSON.stringify(there) === JSON.stringify(posted);
}

function takeTheirs() {
  const was = document.getElementById("hub-was");
  if (!was || !was.dataset.hubTheirs) return;
  const theirs = Object.entries(JSON.parse(was.dataset.hubTheirs));
  const shown = JSON.parse(was.value);
  delete was.dataset.hubTheirs;
  theirs.forEach(([name, given]) => {
    const fields = fieldsOf(name);
    if (!fields.length || fields.includes(document.activeElement) || !isAsPosted(fields, given.posted)) return;
    put(fields, given.value);
    shown[name] = given.mark;
  });
  was.value = JSON.stringify(shown);
}

// What was typed since the page last saved itself is nobody else's to change.
const typed = new Map();
let turn = 0;
["input", "change"].forEach((kind) => document.addEventListener(kind, (event) => {
  if (form() && form().contains(event.target)) typed.set(event.target.name, (turn += 1));
}));
document.body.addEventListener("htmx:afterRequest", (event) => {
  if (event.target !== form() || !event.detail.successful) return;
  typed.forEach((at, name) => { if (at <= event.detail.requestConfig.hubTurn) typed.delete(name); });
});
document.body.addEventListener("htmx:configRequest", (event) => {
  event.detail.hubTurn = turn;
  if (event.target.id !== "hub-here") return;
  // Since when, beside whom, and with room for whom: an instant, ids and keys, and nothing that was typed.
  const shown = (name) => fieldsOf(name).map((each) => each.value);
  ["since", "here", "person"].forEach((name) => { event.detail.parameters[name] = shown(name).join(" "); });
});

// What a colleague wrote while this page only looked on; where the cursor stands it waits until it leaves.
let waiting = [];
function takeNews() {
  const was = document.getElementById("hub-was");
  if (!was || !waiting.length) return;
  const shown = JSON.parse(was.value);
  waiting = waiting.filter(([name, given]) => {
    const fields = fieldsOf(name);
    if (!fields.length || shown[name] === given.mark || typed.has(name)) return false;
    if (fields.includes(document.activeElement)) return true;
    put(fields, given.value);
    shown[name] = given.mark;
    return false;
  });
  was.value = JSON.stringify(shown);
}

document.body.addEventListener("htmx:afterSwap", (event) => {
  const news = event.detail.target.id === "hub-here" && document.getElementById("hub-news");
  if (!news) return;
  waiting = Object.entries(JSON.parse(news.dataset.hubTheirs));
  news.remove();
  takeNews();
});
document.addEventListener("focusout", () => window.setTimeout(takeNews));

document.body.addEventListener("htmx:oobAfterSwap", takeTheirs);

let wasThere = false;
document.body.addEventListener("htmx:oobBeforeSwap", (event) => {
  if (event.detail.target.id === "coaching") stayAtThePrompts(event);
});
document.body.addEventListener("htmx:oobAfterSwap", (event) => {
  if (event.detail.target.id === "coaching") stayAtThePrompts(event);
});

document.addEventListener("keydown", goOn);
document.addEventListener("keydown", choose);
document.body.addEventListener("htmx:afterSwap", count);
window.setInterval(count, 1000);
count();
