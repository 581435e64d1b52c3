// When a part of a page can't be fetched or saved, say so in words, with the server's reason when it gave one.

const UNREACHABLE = "Front Door can’t be reached. What you typed is still on this page: keep it open and try again.";
const NOT_DONE = "That was not done. What you typed is still on this page: try again.";

function reasonIn(html) {
  const page = new DOMParser().parseFromString(html || "", "text/html");
  const reason = page.querySelector("[data-fd-reason]");
  return reason ? reason.textContent.trim() : "";
}

function say(words) {
  const place = document.getElementById("fd-said");
  if (!place) return;
  place.textContent = words;
  place.classList.add("fd-said--shown");
}

function unsay() {
  const place = document.getElementById("fd-said");
  if (!place) return;
  place.classList.remove("fd-said--shown");
  place.textContent = "";
}

export function tellOfFaults() {
  document.body.addEventListener("htmx:sendError", () => say(UNREACHABLE));
  document.body.addEventListener("htmx:timeout", () => say(UNREACHABLE));
  document.body.addEventListener("htmx:responseError", (event) => {
    say(reasonIn(event.detail.xhr.responseText) || NOT_DONE);
  });
  document.body.addEventListener("htmx:afterOnLoad", (event) => {
    if (event.detail.successful) unsay();
  });
}
