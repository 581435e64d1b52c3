// A visit ends after a while without work. Said two minutes before, put off by one press, and when it has ended the
// page is covered, not emptied: what was typed is there again for whoever signs in again.

const WARNED = 120000; // two minutes
const LOOKED = 10000; // how often the clock is looked at
const SAID = 60000; // how often typing is told

let place;
let box;
let state; // { ends, last, skew, typed, told, over, dirty }

function part(name) {
  return box.querySelector(`[data-fd-${name}]`);
}

function button(name) {
  return box.querySelector(`[data-fd-do="${name}"]`);
}

function left() {
  return state.ends - (Date.now() + state.skew);
}

function token() {
  return JSON.parse(document.body.getAttribute("hx-headers") || "{}")["X-CSRFToken"] || "";
}

function learn(said) {
  state.ends = Date.parse(said.ends);
  state.last = Date.parse(said.last);
  state.skew = Date.parse(said.now) - Date.now();
  const at = new Date(state.ends).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" });
  place.querySelectorAll("[data-fd-ends-at]").forEach((words) => { words.textContent = at; });
}

// Forms on the page carry the token of the sign-in under which they were drawn.
function takeToken(fresh) {
  document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": fresh }));
  document.querySelectorAll('input[name="csrfmiddlewaretoken"]').forEach((input) => { input.value = fresh; });
}

async function ask(address, method) {
  const headers = { "X-Requested-With": "XMLHttpRequest", "HX-Request": "true", "X-CSRFToken": token() };
  const answer = await fetch(address, { method, headers, cache: "no-store" });
  if (!answer.ok || !(answer.headers.get("Content-Type") || "").includes("json")) return null;
  return answer.json();
}

function show(title, words, buttons) {
  part("title").textContent = title;
  part("words").textContent = words;
  part("wrong").hidden = true;
  ["stay", "sign-in", "back", "go"].forEach((name) => { button(name).hidden = !buttons.includes(name); });
  if (!box.open) box.showModal();
  button(buttons[0]).focus();
}

function wrong(words) {
  part("wrong").textContent = words;
  part("wrong").hidden = false;
}

function warn() {
  if (box.open) return;
  if (state.ends < state.last) {
    show("You will be signed out in 2 minutes", "Nothing was done here for a while. Stay signed in, and everything on this page stays as it is.", ["stay", "go"]);
  } else {
    show("You will be signed out in 2 minutes", "This sign-in has lasted as long as one may. Save what you are writing, then sign in again.", ["go"]);
  }
}

function over() {
  state.over = true;
  if (!state.dirty) {
    window.location.assign(`${place.dataset.fdSignIn}?next=${encodeURIComponent(window.location.pathname + window.location.search)}`);
    return;
  }
  document.documentElement.classList.add("fd-covered");
  if (box.open) box.close();
  show("You are signed out", "What you typed is still on this page, and is covered until you are back. Sign in again on another tab, then come back here.", ["sign-in", "back"]);
}

async function stay() {
  const said = await ask(place.dataset.fdStay, "POST").catch(() => null);
  if (said) {
    learn(said);
    if (box.open) box.close();
  } else {
    look();
  }
}

async function back() {
  const said = await ask(place.dataset.fdUntil, "GET").catch(() => null);
  if (!said) {
    wrong("You are not signed in yet. Sign in on the other tab first.");
    return;
  }
  if (said.member !== place.dataset.fdMember) {
    window.location.assign(window.location.pathname);
    return;
  }
  takeToken(said.token);
  learn(said);
  state.over = false;
  document.documentElement.classList.remove("fd-covered");
  box.close();
}

async function look() {
  if (state.over) return;
  const now = Date.now();
  if (state.typed && now - state.told > SAID) {
    state.typed = false;
    state.told = now;
    await stay();
    return;
  }
  if (left() > WARNED) {
    if (box.open) box.close();
    return;
  }
  // Another tab may have gone on with the visit meanwhile.
  const said = await ask(place.dataset.fdUntil, "GET").catch(() => undefined);
  if (said === undefined) return;
  if (said) learn(said);
  if (!said || left() <= 0) over();
  else if (left() <= WARNED) warn();
  else if (box.open) box.close();
}

export function watchVisit() {
  place = document.querySelector(".fd-limit");
  if (!place || !window.HTMLDialogElement) return;
  box = place.querySelector("dialog");
  state = { typed: false, told: Date.now(), over: false, dirty: false };
  learn({ ends: place.dataset.fdEnds, last: place.dataset.fdLast, now: place.dataset.fdNow });
  document.addEventListener("input", () => { state.typed = true; state.dirty = true; });
  document.body.addEventListener("htmx:afterOnLoad", (event) => {
    if (event.detail.successful) state.told = Date.now();
  });
  button("stay").addEventListener("click", stay);
  button("back").addEventListener("click", back);
  button("go").addEventListener("click", () => document.querySelector(".fd-header__leave")?.requestSubmit());
  box.addEventListener("cancel", (event) => {
    event.preventDefault();
    if (!state.over) stay();
  });
  window.setInterval(look, LOOKED);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
}
