"""Every address of the service that shows something, from the addresses themselves, so that no page is forgotten."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from frontdoor.domain.accounts.rules import Role

# Opened by nobody's test: each ends the session that it is asked in.
ENDS_A_SESSION = {"public:leave", "account_logout"}


@dataclass(frozen=True)
class Route:
    """A page by its name, what its address is made of, and who may open it (None: everybody)."""

    name: str
    arguments: frozenset[str]
    who: frozenset[Role] | None


def routes() -> list[Route]:
    """Every page, fragment and API answer that somebody may open."""
    from django.urls import get_resolver

    return [one for one in _below(get_resolver().url_patterns) if one.name not in ENDS_A_SESSION]


def _below(patterns: Iterable[object], spaces: tuple[str, ...] = ()) -> Iterator[Route]:
    from django.urls import ResolverMatch, URLPattern, URLResolver

    from frontdoor.web.frame.access import access_of

    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from _below(
                pattern.url_patterns, spaces + ((pattern.namespace,) if pattern.namespace else ())
            )
        elif isinstance(pattern, URLPattern) and pattern.name:
            match = ResolverMatch(pattern.callback, (), {}, pattern.name, namespaces=list(spaces))
            access = access_of(match)
            if access is not None:
                yield Route(match.view_name, frozenset(pattern.pattern.converters), access.who)
