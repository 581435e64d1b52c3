// GOV.UK's radios, without the one attribute that ARIA doesn't allow on a radio (aria-expanded).
import { Radios as GovukRadios } from "govuk-frontend/dist/govuk/components/radios/radios.mjs";

export class Radios extends GovukRadios {
  syncConditionalRevealWithInputState(input) {
    super.syncConditionalRevealWithInputState(input);
    input.removeAttribute("aria-expanded");
  }
}
