// Says before the page is drawn that scripts run, so that nothing jumps; GOV.UK's styles and parts look for it.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) document.body.classList.add("govuk-frontend-supported");
