"""A directory taken in again is brought up to date and never doubled; a bad record holds no other up."""

from uuid import UUID, uuid4

from frontdoor.domain.directory.actions import import_directory
from frontdoor.domain.directory.queries import how_many_services, service_seen, services
from frontdoor.domain.directory.rules import Wanted
from frontdoor.foundation.exchange.openreferral import Broken
from tests.factories.county import County
from tests.factories.deeds import do, look, refusal
from tests.factories.services import a_service, known

ONE = UUID(int=1)


def test_the_same_again_adds_nothing(county: County) -> None:
    record = a_service()
    known(record)
    again = known(record)
    assert (again.accepted, again.already_there) == (0, 1)
    assert look(county.officer, how_many_services, Wanted()) == 1


def test_a_service_that_changed_is_brought_up_to_date(county: County) -> None:
    known(a_service(id=ONE))
    known(a_service(id=ONE, name="Larkmead Money Advice"))
    assert [one.name for one in look(county.officer, services, Wanted())] == ["Larkmead Money Advice"]


def test_a_list_without_details_takes_none_away(county: County) -> None:
    known(a_service(id=ONE))
    bare = {
        key: value for key, value in a_service(id=ONE, alert="Shut this week").items() if key != "attributes"
    }
    known(bare)
    seen = look(county.officer, service_seen, ONE)
    assert (seen.alert, seen.listed.needs) == ("Shut this week", ("money",))


def test_bad_records_are_refused_one_by_one_and_the_others_kept(county: County) -> None:
    done = known(a_service(), a_service(name=""), a_service("Second"))
    assert done.accepted == 2
    assert [(one.number, one.reason) for one in done.refused] == [(2, "name is missing.")]


def test_a_piece_that_is_no_record_is_refused_too(county: County) -> None:
    done = import_directory(iter([Broken("This is not a record of a service.")]), by=county.officer)
    assert [one.reason for one in done.refused] == ["This is not a record of a service."]


def test_a_provider_that_is_named_by_its_id_alone_keeps_its_name(county: County) -> None:
    known(a_service(id=ONE))
    known(a_service("Second", id=UUID(int=2), organization=None, organization_id=str(UUID(int=7))))
    assert look(county.officer, service_seen, UUID(int=2)).listed.provider == "Larkmead Trust"


def test_places_are_replaced_by_those_that_come(county: County) -> None:
    def at(name: str) -> list[dict[str, object]]:
        location = {
            "id": str(uuid4()),
            "name": name,
            "addresses": [{"address_1": "1 Mill Lane", "city": "Mansfield"}],
        }
        return [{"id": str(uuid4()), "location": location}]

    known(a_service(id=ONE, service_at_locations=at("The old mill")))
    known(a_service(id=ONE, service_at_locations=at("The new mill")))
    [place] = look(county.officer, service_seen, ONE).places
    assert (place.name, place.address) == ("The new mill", "1 Mill Lane, Mansfield")


def test_services_that_name_no_need_are_counted(county: County) -> None:
    assert known(a_service(needs=()), a_service()).without_needs == 1


def test_a_partner_is_told_who_may_import(county: County) -> None:
    assert "bring in a file" in refusal(county.police, import_directory, iter([]))


def test_many_batches_are_stored(county: County) -> None:
    done = do(county.officer, import_directory, (a_service(f"No {each}") for each in range(450)))
    assert (done.accepted, look(county.officer, how_many_services, Wanted())) == (450, 450)
