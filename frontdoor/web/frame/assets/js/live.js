// Pages that hear: the service rings when something changed, and says no more; the page then asks again, as whoever sits
// at it. A tab that nobody sees keeps no line open, for a browser keeps few to one service.

const AGAIN = 60000;

function hear(at) {
  let line = null;

  function leave() {
    if (line) line.close();
    line = null;
  }

  function open() {
    if (line || document.hidden || !at.isConnected) return;
    line = new EventSource(at.dataset.fdHears);
    line.addEventListener("changed", () => {
      if (!at.isConnected) leave();
      else if (window.htmx) window.htmx.trigger(at, "fd:changed");
    });
    line.addEventListener("error", () => {
      if (!line || line.readyState !== EventSource.CLOSED) return;
      leave();
      window.setTimeout(open, AGAIN);
    });
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : open()));
  open();
}

export function keepHearing() {
  document.querySelectorAll("[data-fd-hears]").forEach(hear);
}
