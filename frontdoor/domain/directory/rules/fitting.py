"""Whether a service is for somebody of these needs, ages and district; and ages as people say them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from frontdoor.domain.directory.rules.stated import StatedService, Status


@dataclass(frozen=True)
class Wanted:
    """What help is looked for. Ages in years; a district by its code; whatever is empty narrows nothing."""

    needs: tuple[str, ...] = ()
    ages: tuple[int, ...] = ()
    district: str = ""
    words: str = ""


def fits(service: StatedService, wanted: Wanted) -> bool:
    """Whether a service meets one of these needs, for one of these ages, in this district (words are not judged).

    A service that does not say whom it is for or where is not left out: somebody can ring and ask.
    """
    meets = not wanted.needs or bool(set(wanted.needs) & set(service.needs))
    return (
        service.status is Status.ACTIVE
        and meets
        and _for_ages(service, wanted.ages)
        and _serves(service, wanted)
    )


A_PARENT = 30
"""An age in years at which the help for parents is: help for a family is help for them too."""


def ages_of_family(ages: Iterable[int | None]) -> tuple[int, ...]:
    """For which ages, in years, help for a family may be: theirs and a parent's; none where none is known."""
    known = sorted({age for age in ages if age is not None})
    return (*known, A_PARENT) if known else ()


def ages_said(least: int | None, most: int | None) -> str:
    """Whom a service is for by age, in words."""
    if least is None and most is None:
        return "All ages"
    if least is None:
        return f"Up to {most}"
    if most is None:
        return f"{least} and over"
    return f"{least} to {most}" if least != most else f"Age {least}"


def _for_ages(service: StatedService, ages: Collection[int]) -> bool:
    least, most = service.least_age, service.most_age
    return not ages or any((least is None or age >= least) and (most is None or age <= most) for age in ages)


def _serves(service: StatedService, wanted: Wanted) -> bool:
    return not wanted.district or not service.areas or wanted.district in service.areas
