"""Members signed in, as the sign-in pages leave them."""

from django.test import Client

from frontdoor.domain.accounts.models import Member
from frontdoor.domain.accounts.rules import Viewer


def signed_in(member: Viewer) -> Client:
    """A browser in which this member is signed in."""
    user = Member.objects.select_related("user").get(id=member.id).user
    assert user is not None
    client = Client()
    client.force_login(user, backend="frontdoor.web.signin.backend.WithTheirMember")
    return client
