// Small comforts: boxes that grow, a form sent once, filters open where there is room, no address kept.

function fit(box) {
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
}

export function growWithWords(scope) {
  if (CSS.supports("field-sizing", "content")) return;
  scope.querySelectorAll("textarea.fd-grows").forEach((box) => {
    box.addEventListener("input", () => fit(box));
    if (box.value) fit(box);
  });
}

export function openWideFilters(scope) {
  if (!window.matchMedia("(min-width: 64em)").matches) return;
  scope.querySelectorAll("details[data-fd-open-wide]").forEach((part) => part.setAttribute("open", ""));
}

// htmx notes the page's address in the browser's store, where the next person at this machine could read it.
export function keepNoAddress() {
  const forget = () => window.sessionStorage.removeItem("htmx-current-path-for-history");
  window.addEventListener("load", forget);
  ["htmx:pushedIntoHistory", "htmx:replacedInHistory", "htmx:historyRestore"].forEach((name) => {
    document.body.addEventListener(name, () => window.setTimeout(forget));
  });
}

// A second press within a few seconds sends nothing; coming back with the browser's own button frees the form.
export function sendOnce() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[data-fd-once]") || event.defaultPrevented) return;
    if (form.dataset.fdSent) {
      event.preventDefault();
      return;
    }
    form.dataset.fdSent = "yes";
    window.setTimeout(() => delete form.dataset.fdSent, 5000);
  });
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-fd-sent]").forEach((form) => delete form.dataset.fdSent);
  });
}
