"""The picture with its list, as pages show it, and the page of a picture alone, to print."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.foundation.records.refusals import NotThere
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.hub.picture.doubts import doubts
from frontdoor.web.hub.picture.drawing import Drawing, drawn
from frontdoor.web.hub.picture.network import Network
from frontdoor.web.hub.picture.reading import network_of
from frontdoor.web.hub.picture.words import Told, told


@dataclass(frozen=True)
class Picture:
    """A family as a drawing and as a list that says the same."""

    network: Network
    drawing: Drawing
    told: Told
    doubts: tuple[str, ...]


def picture_of(
    by: Viewer,
    start: Sequence[UUID],
    *,
    about: Iterable[UUID],
    on_contact: bool = False,
    on_paper: bool = False,
) -> Picture:
    """The family around these records, all that are on a contact or one person's; `about` are whom it is about."""
    network = network_of(by, start, about=about, on_paper=on_paper)
    return Picture(network, drawn(network), told(network, on_contact=on_contact), tuple(doubts(network)))


def person_picture(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Somebody's family on paper: protected addresses are left out, since paper is left about."""
    picture = picture_of(viewer(request), [person_id], about=[person_id], on_paper=True)
    me = picture.network.human_of(person_id)
    if me is None:
        raise NotThere
    return render(request, "hub/person_picture.html", {"person": me, "picture": picture})
