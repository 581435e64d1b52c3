"""Named families: one for each thing that a picture has to get right."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid5

from frontdoor.domain.people.rules import LifeStage, Tie
from frontdoor.web.hub.picture.network import Basis, Bond, Earlier, Household, Human, Network, Risk, Sex

SPACE = UUID("8c1b8f3e-3f2a-4f0e-9a51-5b1c0ad5b1aa")
M, F, UNKNOWN = Sex.MALE, Sex.FEMALE, Sex.UNKNOWN
LARKMEAD, OSTLER = "7 larkmead court|ng185zz", "12 ostler street|ng111aa"
HOMES = (
    Household(LARKMEAD, "7 Larkmead Court, Mansfield, NG18 5ZZ"),
    Household(OSTLER, "12 Ostler Street, Newark, NG24 1ZZ"),
)


def who(name: str) -> UUID:
    """The id of somebody, by name."""
    return uuid5(SPACE, name)


def child(name: str, sex: Sex = UNKNOWN, born: int = 2018, home: str = LARKMEAD, **more: object) -> Human:
    """A child."""
    human = Human(who(name), name, age=str(2026 - born), sex=sex, born=date(born, 3, 1), home=home)
    return replace(human, **more)  # type: ignore[arg-type] # what a test asks for


def adult(name: str, sex: Sex = UNKNOWN, born: int = 1990, home: str = LARKMEAD, **more: object) -> Human:
    """An adult."""
    return child(name, sex, born, home, stage=LifeStage.ADULT, **more)


def tie(one: str, kind: Tie, *others: str, basis: Basis = Basis.STATED) -> list[Bond]:
    """One is this to each of the others."""
    because = "FD-7KQM-2RXW" if basis is Basis.NAMED else ""
    return [Bond(kind, who(one), who(other), basis, because) for other in others]


def family(people: list[Human], *ties: list[Bond], risks: tuple[tuple[str, str], ...] = ()) -> Network:
    """A family; the first of it is whom the picture is about."""
    first = replace(people[0], index=True, here=True)
    return Network(
        humans=(first, *people[1:]),
        households=HOMES,
        bonds=tuple(bond for each in ties for bond in each),
        risks=tuple(Risk(who(one), who(other)) for one, other in risks),
    )


def single_parent() -> Network:
    """A mother and her two children."""
    return family(
        [child("Tom Varley", M), child("Mia Varley", F, 2021), adult("Danielle Varley", F)],
        tie("Danielle Varley", Tie.PARENT, "Tom Varley", "Mia Varley"),
    )


def two_couples() -> Network:
    """Two couples with a child each, under one roof."""
    return family(
        [
            child("Tom Varley", M),
            child("Leo Marsh", M, 2020),
            adult("Danielle Varley", F),
            adult("Kyle Varley", M),
            adult("Ruby Marsh", F, 1994),
            adult("Sam Marsh", M, 1992),
        ],
        tie("Danielle Varley", Tie.PARENT, "Tom Varley"),
        tie("Kyle Varley", Tie.PARENT, "Tom Varley"),
        tie("Danielle Varley", Tie.PARTNER, "Kyle Varley"),
        tie("Ruby Marsh", Tie.PARENT, "Leo Marsh"),
        tie("Sam Marsh", Tie.PARENT, "Leo Marsh"),
        tie("Ruby Marsh", Tie.PARTNER, "Sam Marsh"),
        tie("Danielle Varley", Tie.SIBLING, "Sam Marsh"),
    )


def three_generations() -> Network:
    """A grandmother in her own home, her daughter and the daughter's children."""
    return family(
        [
            child("Tom Varley", M),
            child("Mia Varley", F, 2021),
            adult("Danielle Varley", F),
            adult("Jean Oldershaw", F, 1962, OSTLER),
            adult("Frank Oldershaw", M, 1960, OSTLER, died="3 May 2024"),
        ],
        tie("Danielle Varley", Tie.PARENT, "Tom Varley", "Mia Varley"),
        tie("Jean Oldershaw", Tie.PARENT, "Danielle Varley"),
        tie("Frank Oldershaw", Tie.PARENT, "Danielle Varley"),
        tie("Jean Oldershaw", Tie.PARTNER, "Frank Oldershaw"),
        tie("Jean Oldershaw", Tie.GRANDPARENT, "Tom Varley"),
    )


def half_siblings() -> Network:
    """A father, his children with two mothers, over two households."""
    return family(
        [
            child("Tom Varley", M),
            child("Mia Varley", F, 2021),
            child("Isla Marsh", F, 2024, OSTLER),
            adult("Danielle Varley", F),
            adult("Kyle Varley", M, home=OSTLER),
            adult("Ruby Marsh", F, 1994, OSTLER),
        ],
        tie("Danielle Varley", Tie.PARENT, "Tom Varley", "Mia Varley"),
        tie("Kyle Varley", Tie.PARENT, "Tom Varley", "Mia Varley", "Isla Marsh"),
        tie("Ruby Marsh", Tie.PARENT, "Isla Marsh"),
        tie("Danielle Varley", Tie.EX_PARTNER, "Kyle Varley"),
        tie("Kyle Varley", Tie.PARTNER, "Ruby Marsh"),
        tie("Tom Varley", Tie.HALF_SIBLING, "Isla Marsh"),
    )


def unborn() -> Network:
    """A child not born yet, its mother, and nobody named as its father."""
    expected = child("Unborn child Varley", home=LARKMEAD, stage=LifeStage.UNBORN, born=2027)
    return family(
        [replace(expected, age="expected 3 March", born=date(2027, 3, 3)), adult("Danielle Varley", F)],
        tie("Danielle Varley", Tie.PARENT, "Unborn child Varley"),
    )


def two_mothers() -> Network:
    """A couple of two women and their child."""
    return family(
        [child("Tom Varley", M), adult("Danielle Varley", F), adult("Ruby Marsh", F)],
        tie("Danielle Varley", Tie.PARENT, "Tom Varley"),
        tie("Ruby Marsh", Tie.PARENT, "Tom Varley"),
        tie("Danielle Varley", Tie.PARTNER, "Ruby Marsh"),
    )


def sex_not_known() -> Network:
    """A child of whom nobody said whether it is a boy or a girl."""
    return family([child("Alex Varley"), adult("name not known")])


def child_in_two_homes() -> Network:
    """A boy who lives with his father now and was said to live with his mother before."""
    earlier = replace(HOMES[1], earlier=(Earlier(who("Tom Varley"), "Tom Varley"),))
    found = family(
        [
            child("Tom Varley", M, before=("12 Ostler Street, Newark, NG24 1ZZ, until 3 February 2026",)),
            adult("Kyle Varley", M),
            adult("Danielle Varley", F, home=OSTLER),
        ],
        tie("Kyle Varley", Tie.PARENT, "Tom Varley"),
        tie("Danielle Varley", Tie.PARENT, "Tom Varley"),
        tie("Kyle Varley", Tie.EX_PARTNER, "Danielle Varley"),
    )
    return replace(found, households=(HOMES[0], earlier))


def protected_address() -> Network:
    """A mother and child at a protected address, as it is shown to somebody who may not learn it."""
    return replace(
        family(
            [
                child("Tom Varley", M, home="", locked=True),
                adult("Danielle Varley", F, home="", locked=True),
                adult("Kyle Varley", M, home=OSTLER),
            ],
            tie("Danielle Varley", Tie.PARENT, "Tom Varley"),
            tie("Kyle Varley", Tie.PARENT, "Tom Varley"),
            tie("Danielle Varley", Tie.EX_PARTNER, "Kyle Varley"),
        ),
        shows_protected=False,
    )


def suspect_and_father() -> Network:
    """A father who was named as suspect, and of whom somebody said that he poses a risk to one of two children."""
    return family(
        [
            child("Tom Varley", M),
            child("Mia Varley", F, 2021),
            adult("Danielle Varley", F),
            adult("Kyle Varley", M, suspect_on=("FD-7KQM-2RXW",)),
        ],
        tie("Danielle Varley", Tie.PARENT, "Tom Varley", "Mia Varley", basis=Basis.NAMED),
        tie("Kyle Varley", Tie.PARENT, "Tom Varley", "Mia Varley"),
        risks=(("Kyle Varley", "Tom Varley"), ("Kyle Varley", "Danielle Varley")),
    )


def parents_of_each_other() -> Network:
    """Two who were each said to be the other's parent."""
    return family(
        [child("Tom Varley", M), adult("Kyle Varley", M)],
        tie("Kyle Varley", Tie.PARENT, "Tom Varley"),
        tie("Tom Varley", Tie.PARENT, "Kyle Varley"),
    )


def older_than_the_mother() -> Network:
    """A child older than the woman said to be its mother."""
    return family(
        [child("Tom Varley", M, 2010), adult("Mia Varley", F, 2012)],
        tie("Mia Varley", Tie.PARENT, "Tom Varley"),
    )


def a_circle() -> Network:
    """Three who go round in a circle, one of them also partner of her own child."""
    return family(
        [child("Tom Varley", M), adult("Mia Varley", F), adult("Kyle Varley", M)],
        tie("Tom Varley", Tie.PARENT, "Mia Varley"),
        tie("Mia Varley", Tie.PARENT, "Kyle Varley"),
        tie("Kyle Varley", Tie.PARENT, "Tom Varley"),
        tie("Mia Varley", Tie.PARTNER, "Kyle Varley"),
    )


def many_names() -> Network:
    """Long names, one of a single word, and everybody tied by something else."""
    return family(
        [
            child("Bartholomew Alexander Featherstonehaugh-Cholmondeley", M),
            child("Ngozi Oluwaseun Adebayo-Worthington", F, 2021),
            adult("Wilhelmina Featherstonehaugh", F, home=""),
            adult("Zoë Łukasiewicz", F, home=OSTLER),
            adult("李小龍", M, home=OSTLER),
        ],
        tie("Zoë Łukasiewicz", Tie.CARER, "Bartholomew Alexander Featherstonehaugh-Cholmondeley"),
        tie("李小龍", Tie.RELATIVE, "Ngozi Oluwaseun Adebayo-Worthington"),
        tie("Wilhelmina Featherstonehaugh", Tie.GRANDPARENT, "Ngozi Oluwaseun Adebayo-Worthington"),
        tie("Zoë Łukasiewicz", Tie.STEP_PARENT, "Ngozi Oluwaseun Adebayo-Worthington"),
        tie("Wilhelmina Featherstonehaugh", Tie.OTHER, "李小龍"),
    )


def very_large() -> Network:
    """Fifty-two at one address: a couple with fifty children."""
    children = [
        child(f"Child {number} Varley", M if number % 2 else F, 1980 + number) for number in range(50)
    ]
    names = [one.name for one in children]
    return family(
        [*children, adult("Danielle Varley", F, 1960), adult("Kyle Varley", M, 1958)],
        tie("Danielle Varley", Tie.PARENT, *names),
        tie("Kyle Varley", Tie.PARENT, *names),
    )


FAMILIES: dict[str, Callable[[], Network]] = {
    function.__name__: function
    for function in (
        single_parent,
        two_couples,
        three_generations,
        half_siblings,
        unborn,
        two_mothers,
        sex_not_known,
        child_in_two_homes,
        protected_address,
        suspect_and_father,
        parents_of_each_other,
        older_than_the_mother,
        a_circle,
        many_names,
        very_large,
    )
}
