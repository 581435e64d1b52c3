"""What they are told and how, or why they are not."""

from typing import Any

from django.core.exceptions import ValidationError

from frontdoor.domain.contacts.queries import ReferrerSeen
from frontdoor.domain.feedback.policies import ways_left
from frontdoor.domain.feedback.rules import How, NoWord, Trying
from frontdoor.foundation.govuk.fields import Option, RadiosField, TextareaField, TextField, TickField
from frontdoor.foundation.govuk.forms import QuestionForm
from frontdoor.foundation.letters import rules as letters
from frontdoor.foundation.letters.addresses import checked_address
from frontdoor.foundation.letters.channels.choice import by_post, goes_out

LOOKED_UP = {
    How.SCREEN: "They have a reference and a code, and read it there when they look",
    How.ANSWER: "Their system reads it there when it asks",
    How.FILE: "Their agency fetches it by their own reference, with what else was decided that week",
}


class TellForm(QuestionForm):
    """The message, how it reaches them, and whether the contact closes with it."""

    words = TextareaField(
        "What are they told?",
        rows=10,
        hint="Plain words, no names. Change them as you wish: they are checked again before they go",
        required=False,
    )
    how = RadiosField("How are they told?", missing="Select how they are told, or that they are not")
    mobile = TextField("Mobile number", width=20, named="their mobile number")
    quiet = TickField("Somebody else may read this telephone: say only that there is something to read")
    postal = TextareaField(
        "Postal address", rows=5, hint="Their name first, the postcode last", named="their postal address"
    )
    no_word = RadiosField("Why are they not told?", small=True, missing="Select why they are not told")
    why_not = TextareaField("In your words", rows=2, named="why they can’t be told")
    close = TickField("Close this contact once that is done")

    def __init__(
        self,
        *args: Any,
        referrer: ReferrerSeen,
        tried: Trying,
        page: How | None,
        may_close: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        by_page = [Option(page, page.label, LOOKED_UP[page])] if page else []
        unable = Option(How.NONE, "They can’t or must not be told", reveals=("no_word", "why_not"))
        self.offer("how", [*written_ways(referrer), *spoken_ways(referrer), *by_page, unable])
        self.offer("no_word", [Option(why, why.label) for why in _reasons(referrer, tried)])
        if not may_close:
            del self.fields["close"]

    def clean(self) -> dict[str, Any]:
        """Words are needed unless there is a reason not to tell."""
        given = super().clean() or {}
        if given.get("how") not in {None, How.NONE} and not given.get("words", "").strip():
            self.add_error("words", ValidationError("Enter what they are told"))
        for name, way in (("mobile", letters.How.TEXT), ("postal", letters.How.POST)):
            if given.get(name):
                self._check(name, given[name], way)
        return given

    def _check(self, name: str, to: str, way: letters.How) -> None:
        try:
            checked_address(to, way)
        except letters.NotSendable as refusal:
            self.add_error(name, ValidationError(refusal.reason))


def _reasons(referrer: ReferrerSeen, tried: Trying) -> list[NoWord]:
    """Why somebody may be told nothing: that they could not be reached only once it was tried often enough."""
    no_way = [] if ways_left(referrer, tried) else [NoWord.NO_WAY]
    return [NoWord.MUST_NOT, *no_way, *([NoWord.NOT_REACHED] if tried.enough else [])]


def written_ways(referrer: ReferrerSeen) -> list[Option]:
    """The ways by which words go to them in writing: e-mail where there is an address, text, letter."""
    ways = [Option(How.EMAIL, "By e-mail", f"To {referrer.email}")] if referrer.email else []
    if goes_out(letters.How.TEXT):
        ways.append(
            Option(How.TEXT, "By text message", "Short words, to a UK mobile", reveals=("mobile", "quiet"))
        )
    posted = by_post() is letters.How.POST
    hint = "It is posted for us" if posted else "You print and post it. They count as told once it is posted"
    return [*ways, Option(How.POST, "By letter", hint, reveals=("postal",))]


def spoken_ways(referrer: ReferrerSeen) -> list[Option]:
    """In a call, or face to face."""
    said = "The words above are what you said"
    hint = f"On {referrer.phone}. {said}" if referrer.phone else said
    return [Option(How.CALL, "In a call", hint), Option(How.IN_PERSON, "Face to face", said)]
