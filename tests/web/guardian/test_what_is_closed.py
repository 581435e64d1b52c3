"""Restricted records and conflicts of interest, as the guardian keeps them."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from django.test import Client
from django.urls import reverse

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.needtoknow.queries import conflict_seen, restriction_seen
from tests.factories.county import County
from tests.factories.deeds import look, people_on
from tests.factories.signing_in import signed_in
from tests.web.hub.conftest import Answer, words_of

Page = Callable[..., Answer]


def reaches(member: Viewer, contact: UUID) -> int:
    return signed_in(member).get(reverse("hub:contact", args=[contact])).status_code


def test_the_list_says_what_is_restricted_why_and_how_many_are_named(opens: Page, restriction: UUID) -> None:
    page = words_of(opens("restrictions"))
    assert "Tom Varley" in page
    assert "A member of staff, or somebody close to one, is on it." in page
    assert "1 person named" in page


def test_a_restricted_record_says_who_may_see_it(opens: Page, county: County, restriction: UUID) -> None:
    page = words_of(opens("restriction", restriction))
    assert "Restricted: 2 people may see this" in page
    assert county.officer.name in page


def test_somebody_who_is_named_sees_it_until_they_are_taken_off(
    sends: Page, county: County, contact: UUID, restriction: UUID
) -> None:
    assert reaches(county.social_worker, contact) == 404
    sends("name", restriction, member=str(county.social_worker.id))
    assert reaches(county.social_worker, contact) == 200
    sends("take_off", restriction, county.social_worker.id)
    assert reaches(county.social_worker, contact) == 404


def test_nobody_is_taken_off_by_opening_an_address(
    opens: Page, guardian: Viewer, county: County, restriction: UUID
) -> None:
    opens("take_off", restriction, county.officer.id)
    assert look(guardian, restriction_seen, restriction).named == (county.officer.id,)


def test_a_lifted_restriction_opens_it_to_the_hub_and_says_why(
    sends: Page, opens: Page, county: County, contact: UUID, restriction: UUID
) -> None:
    assert "Enter why" in words_of(sends("lift", restriction, words=""))
    page = words_of(sends("lift", restriction, words="She left the council in May."))
    assert "She left the council in May." in page
    assert reaches(county.social_worker, contact) == 200


def test_what_opens_a_record_asks_again_who_it_is(guardian: Viewer, restriction: UUID) -> None:
    client = signed_in(guardian, proved=timedelta(minutes=6))
    for name in ("name", "lift"):
        answer = client.get(reverse(f"guardian:{name}", args=[restriction]))
        assert answer.headers["Location"].startswith("/account/again/")


def test_a_conflict_says_who_knows_whom_and_ends_with_a_reason(
    opens: Page, sends: Page, county: County, contact: UUID, conflict: UUID
) -> None:
    assert "They are friends or neighbours" in words_of(opens("conflict", conflict))
    assert reaches(county.officer, contact) == 404
    sends("end", conflict, words="Another Tom Varley.")
    assert reaches(county.officer, contact) == 200


def test_an_ended_conflict_is_on_the_other_list(opens: Page, sends: Page, conflict: UUID) -> None:
    assert "Tom Varley" in words_of(opens("conflicts"))
    sends("end", conflict, words="Another Tom Varley.")
    assert "Tom Varley" not in words_of(opens("conflicts"))
    assert "Tom Varley" in words_of(opens("conflicts", show="ended"))


def test_a_reference_leads_to_the_page_on_which_it_is_restricted(
    sends: Page, desk: Client, contact: UUID, reference: str
) -> None:
    answer = desk.post(reverse("guardian:to_restrict"), {"reference": reference})
    assert answer.headers["Location"] == reverse("hub:restrict", args=[contact])
    assert "There is no contact with this reference." in words_of(
        sends("to_restrict", reference="FD-2222-2222")
    )


def test_the_guardian_says_that_a_colleague_knows_a_family(
    desk: Client, guardian: Viewer, county: County, contact: UUID
) -> None:
    typed = {"member": str(county.police.id), "person": str(people_on(contact)[0]), "kind": "ex_partner"}
    page = words_of(desk.post(reverse("hub:declare", args=[contact]), typed, follow=True))
    assert f"Closed to {county.police.name} from now on" in page


def test_the_home_page_counts_what_is_closed(opens: Page, restriction: UUID, conflict: UUID) -> None:
    page = words_of(opens("home"))
    assert "1 restricted record" in page
    assert "1 conflict of interest" in page


def test_only_the_guardian_reads_why(
    county: County, guardian: Viewer, restriction: UUID, conflict: UUID
) -> None:
    assert look(guardian, conflict_seen, conflict).declared_by == county.officer.id
    assert signed_in(county.manager).get(reverse("guardian:conflict", args=[conflict])).status_code == 403
