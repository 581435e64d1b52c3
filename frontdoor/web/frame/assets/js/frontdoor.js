// Everything that a page may add for comfort; each page works without it.
import { createAll } from "govuk-frontend/dist/govuk/init.mjs";
import { Accordion } from "govuk-frontend/dist/govuk/components/accordion/accordion.mjs";
import { Button } from "govuk-frontend/dist/govuk/components/button/button.mjs";
import { CharacterCount } from "govuk-frontend/dist/govuk/components/character-count/character-count.mjs";
import { Checkboxes } from "govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs";
import { ErrorSummary } from "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs";
import { ExitThisPage } from "govuk-frontend/dist/govuk/components/exit-this-page/exit-this-page.mjs";
import { FileUpload } from "govuk-frontend/dist/govuk/components/file-upload/file-upload.mjs";
import { NotificationBanner } from "govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs";
import { PasswordInput } from "govuk-frontend/dist/govuk/components/password-input/password-input.mjs";
import { ServiceNavigation } from "govuk-frontend/dist/govuk/components/service-navigation/service-navigation.mjs";
import { SkipLink } from "govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs";
import { Tabs } from "govuk-frontend/dist/govuk/components/tabs/tabs.mjs";
import { AddAnother } from "@ministryofjustice/frontend/moj/components/add-another/add-another.mjs";
import { ButtonMenu } from "@ministryofjustice/frontend/moj/components/button-menu/button-menu.mjs";
import { SortableTable } from "@ministryofjustice/frontend/moj/components/sortable-table/sortable-table.mjs";
import { findByTyping } from "./autocomplete.js";
import { Radios } from "./radios.js";
import { growWithWords, keepNoAddress, openWideFilters, sendOnce } from "./comforts.js";
import { tellOfFaults } from "./faults.js";
import { keepClocks } from "./clocks.js";
import { keepHearing } from "./live.js";
import { watchVisit } from "./visits.js";

const PARTS = [
  Button, CharacterCount, Checkboxes, ErrorSummary, ExitThisPage, FileUpload, NotificationBanner, PasswordInput,
  Radios, ServiceNavigation, SkipLink, Tabs, AddAnother, ButtonMenu, SortableTable,
];

function start(scope) {
  createAll(Accordion, { rememberExpanded: false }, { scope, onError: () => {} });
  PARTS.forEach((part) => createAll(part, undefined, { scope, onError: () => {} }));
  findByTyping(scope);
  growWithWords(scope);
  openWideFilters(scope);
}

start(document.body);
sendOnce();
keepNoAddress();
tellOfFaults();
keepClocks();
keepHearing();
watchVisit();
// Parts that htmx puts in later get the same; a part already started refuses a second start by itself.
document.body.addEventListener("htmx:load", (event) => {
  if (event.detail.elt !== document.body) start(event.detail.elt.parentElement || event.detail.elt);
});
