"""Every address of the service says who may open it, and what it shows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import ResolverMatch, URLPattern, URLResolver, get_resolver

from frontdoor.web.frame.access import SIGN_IN_PAGES, Access, access_of


@dataclass(frozen=True)
class Address:
    """One address: its route, its page and what was said of it."""

    route: str
    name: str
    access: Access | None
    arguments: frozenset[str]


def house_addresses() -> list[Address]:
    """Every address of the service."""
    return list(addresses(get_resolver().url_patterns))


def addresses(
    patterns: Iterable[URLPattern | URLResolver], before: str = "", spaces: tuple[str, ...] = ()
) -> Iterator[Address]:
    """Every address below these patterns, those of included doors too."""
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            further = (pattern.namespace,) if pattern.namespace else ()
            yield from addresses(pattern.url_patterns, route, spaces + further)
        else:
            yield _address(route, pattern, spaces)


def _address(route: str, pattern: URLPattern, spaces: tuple[str, ...]) -> Address:
    match = ResolverMatch(pattern.callback, (), {}, pattern.name, namespaces=list(spaces))
    arguments = frozenset(pattern.pattern.converters)
    return Address(route, match.view_name if pattern.name else "", access_of(match), arguments)


def unstated(found: Iterable[Address]) -> list[str]:
    """Addresses of which nobody said who may open them."""
    return [f"{address.route} ({address.name})" for address in found if address.access is None]


def unnamed(found: Iterable[Address]) -> list[str]:
    """Addresses without a name, under which looks at them would be put on record."""
    return [address.route for address in found if not address.name]


def named_twice(found: Iterable[Address]) -> list[str]:
    """Names that two addresses share: the record of looks could not tell them apart."""
    names = [address.name for address in found if address.name]
    return sorted({name for name in names if names.count(name) > 1})


def for_nobody(found: Iterable[Address]) -> list[str]:
    """Addresses that were said to be for a list of roles with none in it."""
    return [address.name for address in found if address.access and address.access.who == frozenset()]


def showing_what_is_not_there(found: Iterable[Address]) -> list[str]:
    """Addresses whose stated subject is no part of them, so that no look would be recorded."""
    return [
        f"{address.name}: {address.access.subject}"
        for address in found
        if address.access and address.access.subject and address.access.subject not in address.arguments
    ]


def said_of_nothing(found: Iterable[Address]) -> list[str]:
    """Sign-in pages of which something was said although there is no such address."""
    return sorted(SIGN_IN_PAGES.keys() - {address.name for address in found})
