// Passkeys: the device is asked when the button is pressed, and its answer goes with the form.

const FAILED = {
  NotAllowedError: "Nothing was given. Try again, or choose another way.",
  InvalidStateError: "This device has a passkey for you already. Sign in with it, or use another device.",
  SecurityError: "Passkeys don’t work at this address. Ask whoever runs Front Door, or choose another way.",
};
const NOT_NOW = "This device could not do it. Try again, or choose another way.";

function bytes(words) {
  const plain = atob(words.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function words(buffer) {
  if (!buffer) return null;
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function keys(list) {
  return (list || []).map((one) => ({ ...one, id: bytes(one.id) }));
}

function asAsked(said) {
  const asked = { ...said, challenge: bytes(said.challenge) };
  if (said.user) asked.user = { ...said.user, id: bytes(said.user.id) };
  if (said.excludeCredentials) asked.excludeCredentials = keys(said.excludeCredentials);
  if (said.allowCredentials) asked.allowCredentials = keys(said.allowCredentials);
  return asked;
}

function asSent(given) {
  const said = given.response;
  const response = { clientDataJSON: words(said.clientDataJSON) };
  if (said.attestationObject) {
    response.attestationObject = words(said.attestationObject);
  } else {
    response.authenticatorData = words(said.authenticatorData);
    response.signature = words(said.signature);
    response.userHandle = words(said.userHandle);
  }
  return {
    id: given.id,
    rawId: words(given.rawId),
    type: given.type,
    response,
    clientExtensionResults: given.getClientExtensionResults(),
    authenticatorAttachment: given.authenticatorAttachment || null,
  };
}

async function optionsOf(form) {
  if (form.dataset.options) return JSON.parse(form.dataset.options).publicKey;
  const answer = await fetch(form.dataset.ask, { headers: { "X-Requested-With": "XMLHttpRequest" } });
  return (await answer.json()).request_options.publicKey;
}

async function give(form) {
  const publicKey = asAsked(await optionsOf(form));
  const made = form.dataset.passkey === "make";
  return made ? navigator.credentials.create({ publicKey }) : navigator.credentials.get({ publicKey });
}

function say(form, sentence) {
  const place = form.querySelector("[data-passkey-said]");
  place.hidden = !sentence;
  place.textContent = sentence;
}

function start(form) {
  form.hidden = false;
  const answer = form.elements.namedItem(form.dataset.field);
  form.addEventListener("submit", async (event) => {
    if (answer.value) return;
    event.preventDefault();
    say(form, "");
    try {
      answer.value = JSON.stringify(asSent(await give(form)));
      form.submit();
    } catch (error) {
      say(form, FAILED[error.name] || NOT_NOW);
    }
  });
  window.addEventListener("pageshow", () => { answer.value = ""; });
}

if (window.PublicKeyCredential) document.querySelectorAll("form[data-passkey]").forEach(start);
