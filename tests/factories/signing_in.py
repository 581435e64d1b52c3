"""Members signed in, as the sign-in pages leave them."""

from datetime import timedelta

from django.test import Client

from frontdoor.domain.accounts.models import Member
from frontdoor.domain.accounts.rules import Viewer
from frontdoor.foundation.clock import now
from frontdoor.web.frame.visits import KEPT_AS, Proof, Visit

NOW = timedelta(0)


def signed_in(member: Viewer, *, proof: Proof = Proof.PASSKEY, proved: timedelta = NOW) -> Client:
    """A browser in which this member is signed in, with a second factor given so long ago."""
    user = Member.objects.select_related("user").get(id=member.id).user
    assert user is not None
    client = Client()
    client.force_login(user, backend="frontdoor.web.signin.backend.WithTheirMember")
    session, at = client.session, now()
    session[KEPT_AS] = Visit(proof, began=at - proved, seen=at, proved=at - proved).as_kept()
    session.save()
    return client
