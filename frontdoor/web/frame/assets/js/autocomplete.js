// A long list that can be found by typing; where this doesn't run it stays a plain list.
import accessibleAutocomplete from "accessible-autocomplete";

function words(select) {
  return Array.from(select.options).filter((option) => option.value).map((option) => option.text);
}

function found(all, typed) {
  const parts = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = all.filter((each) => parts.every((part) => each.toLowerCase().includes(part)));
  const starts = (each) => (each.toLowerCase().startsWith(typed.toLowerCase()) ? 0 : 1);
  return fits.sort((one, other) => starts(one) - starts(other));
}

export function findByTyping(scope) {
  scope.querySelectorAll("select[data-fd-autocomplete]:not([data-fd-started])").forEach((select) => {
    select.setAttribute("data-fd-started", "");
    const all = words(select);
    const says = select.getAttribute("aria-describedby");
    accessibleAutocomplete.enhanceSelectElement({
      selectElement: select,
      source: (typed, show) => show(found(all, typed)),
      defaultValue: select.selectedIndex > -1 && select.value ? select.options[select.selectedIndex].text : "",
      autoselect: false,
      confirmOnBlur: false,
      showAllValues: true,
      displayMenu: "overlay",
      menuAttributes: { "aria-label": "Answers found" },
      tNoResults: () => "Nothing found",
      tAssistiveHint: () => "When answers are found, use the up and down arrows to choose one, and Enter to take it.",
      onConfirm: (chosen) => {
        const option = Array.from(select.options).find((each) => each.text === chosen);
        if (!option) return;
        select.value = option.value;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      },
    });
    const box = select.parentElement.querySelector(".autocomplete__input");
    if (!box) return;
    if (says) box.setAttribute("aria-describedby", `${says} ${box.getAttribute("aria-describedby") || ""}`.trim());
    // Words that name no answer must not leave an earlier answer standing.
    box.addEventListener("change", () => {
      const option = Array.from(select.options).find((each) => each.text.toLowerCase() === box.value.trim().toLowerCase());
      select.value = option ? option.value : "";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
  });
}
