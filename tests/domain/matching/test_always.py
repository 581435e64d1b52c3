"""What is so of any two descriptions, however they were written."""

import json
import re
from datetime import date
from uuid import UUID

from hypothesis import assume, given
from hypothesis import strategies as st

from frontdoor.domain.matching.rules import Described, Home, Kind, Verdict, described, weigh
from frontdoor.domain.matching.rules.keys import keys_kept, keys_sought, sealed
from frontdoor.domain.matching.rules.rulings import Ruled, Ruling, linked, standing
from frontdoor.domain.matching.rules.spelling import plain_letters, sound_of, words_of
from frontdoor.domain.people.rules import LifeStage, StatedPerson
from frontdoor.foundation.clock import now

anything = st.text(max_size=24)
days = st.dates(date(1920, 1, 1), date(2027, 12, 31))
names = st.sampled_from(
    ["Rhys", "Zofia", "Muhammad Hamza", "Mary-Kate", "Siobhán", "Łukasz", "Ella", "Emma", "J", "Baby", ""]
)
surnames = st.sampled_from(
    ["Varley", "O'Connor", "Kowalska", "Kowalski", "Begum", "Nowak-Smith", "Ní Bhriain", ""]
)
ages = (
    st.sampled_from(["", "15", "approx 15", "6 weeks", "mid 40s", "14-15", "newborn", "999", "0", "a few"])
    | anything
)
homes = st.builds(
    Home,
    line=st.sampled_from(["7 Larkmead Court", "Flat 3, 88 Ostler St", "Plot 4 Tolney Lane Site", "NFA", ""])
    | anything,
    town=st.sampled_from(["", "Beeston"]),
    postcode=st.sampled_from(["NG18 5ZZ", "NG9 6ZZ", "ZZ99 3VZ", "", "nonsense"]),
)
people = st.builds(
    Described,
    forename=names | anything,
    surname=surnames | anything,
    other_names=st.lists(names | anything, max_size=2).map(tuple),
    birth_date=st.none() | days,
    age=ages,
    unborn=st.booleans(),
    expected_on=st.none() | days,
    said_on=st.none() | days,
    sex=st.sampled_from(["", "F", "M"]),
    homes=st.lists(homes, max_size=2).map(tuple),
    phones=st.lists(st.from_regex(r"07700900[0-9]{3}", fullmatch=True), max_size=2).map(tuple),
    nhs_number=st.sampled_from(["", "9990000018", "9990000026"]),
    upn=st.sampled_from(["", "H801200001234"]),
)
known = st.builds(
    Described,
    forename=st.sampled_from(
        ["Rhys", "Zofia", "Siobhán", "Łukasz", "Ella", "Oliver", "Harpreet", "Kelly-Ann"]
    ),
    surname=st.sampled_from(["Varley", "O'Connor", "Kowalska", "Nowak-Smith", "Hussain", "Smith", "Sandhu"]),
    birth_date=days.filter(lambda day: (day.day, day.month) != (1, 1)),
    sex=st.sampled_from(["", "F", "M"]),
    homes=st.lists(homes, max_size=2).map(tuple),
)
stated = st.builds(
    StatedPerson,
    forename=names | anything,
    surname=surnames | anything,
    other_names=anything | st.sampled_from(["née Hargreave", "formerly Nowak, aka Kasia"]),
    life_stage=st.sampled_from(LifeStage),
    birth_date=st.none() | days,
    age_stated=ages,
    sex=anything,
    phone=anything,
    nhs_number=anything,
    upn=anything,
)


@given(people, people)
def test_the_order_of_two_people_makes_no_difference(one: Described, other: Described) -> None:
    assert weigh(one, other) == weigh(other, one)


@given(people, people)
def test_every_field_has_its_reason(one: Described, other: Described) -> None:
    weighed = weigh(one, other)
    assert len({reason.field for reason in weighed.reasons}) == len(weighed.reasons) == 8
    silent = {Kind.MISSING: {""}}
    assert all(reason.strength in silent.get(reason.kind, {reason.strength}) for reason in weighed.reasons)


@given(known)
def test_a_person_described_twice_alike_is_probably_the_same(person: Described) -> None:
    assert weigh(person, person).verdict is Verdict.PROBABLY


@given(known, st.sampled_from(["Amelia", "Theo", "Bartholomew"]))
def test_another_forename_is_never_probably_the_same(person: Described, other_name: str) -> None:
    twin = Described(**{**vars(person), "forename": other_name})
    assert weigh(person, twin).verdict is not Verdict.PROBABLY


@given(known, people)
def test_probably_needs_more_than_a_name(person: Described, other: Described) -> None:
    namesake = Described(**{**vars(other), "forename": person.forename, "surname": person.surname})
    weighed = weigh(person, namesake)
    agreed = {reason.field for reason in weighed.reasons if reason.kind in (Kind.AGREES, Kind.NEARLY)}
    assert weighed.verdict is not Verdict.PROBABLY or agreed - {"forename", "surname", "sex"}


@given(people)
def test_what_is_filed_reads_back_the_same(person: Described) -> None:
    assert Described.from_plain(json.loads(json.dumps(person.as_plain()))) == person


@given(stated)
def test_any_words_can_be_filed_and_looked_for(person: StatedPerson) -> None:
    seen = described(person, said_on=date(2026, 11, 5))
    assert keys_kept(seen) <= keys_sought(seen)


@given(known)
def test_a_name_the_other_way_round_is_filed_under_the_same_keys(person: Described) -> None:
    turned = Described(forename=person.surname, surname=person.forename, birth_date=person.birth_date)
    assert keys_kept(person) & keys_kept(turned) - {f"d|{person.birth_date}"}


@given(known)
def test_a_swapped_day_and_month_leave_a_key_whole(person: Described) -> None:
    assert person.birth_date
    assume(person.birth_date.day <= 12)
    swapped = person.birth_date.replace(day=person.birth_date.month, month=person.birth_date.day)
    alone = {"homes": (), "surname": ""}
    both = (Described(**{**vars(person), **alone, "birth_date": day}) for day in (person.birth_date, swapped))
    assert set.intersection(*map(keys_kept, both))


@given(people)
def test_a_person_is_filed_under_few_keys(person: Described) -> None:
    assert len(keys_kept(person)) < 150


@given(people)
def test_sealed_keys_say_nothing_without_the_secret(person: Described) -> None:
    keys = keys_kept(person)
    mine, theirs = sealed(keys, b"one secret"), sealed(keys, b"another")
    assert len(mine) == len(keys)
    assert not set(mine) & set(theirs)


@given(anything)
def test_plain_letters_are_plain(text: str) -> None:
    assert re.fullmatch(r"(?:[a-z]+(?: [a-z]+)*)?", plain_letters(text))
    assert all(re.fullmatch(r"[a-zCX]*", sound_of(word)) for word in words_of(text))


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.sampled_from(Ruled)), max_size=12))
def test_links_go_both_ways(pairs: list[tuple[int, int, Ruled]]) -> None:
    at = now()
    rulings = [
        Ruling(UUID(int=number), UUID(int=one), UUID(int=other), verdict, "", at, UUID(int=0))
        for number, (one, other, verdict) in enumerate(pairs, start=100)
        if one != other
    ]
    stands = list(standing(rulings).values())
    reached = {one: linked(UUID(int=one), stands) for one in range(7)}
    assert all(UUID(int=one) in reached[other.int] for one in range(7) for other in reached[one])
