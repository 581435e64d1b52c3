"""Finding help: by need, age, district and words; what fits best first."""

from collections.abc import Sequence
from datetime import date
from functools import reduce
from operator import add

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.lookups import TrigramWordSimilar
from django.contrib.postgres.search import SearchQuery, TrigramWordSimilarity
from django.db.models import (
    BooleanField,
    CharField,
    ExpressionWrapper,
    F,
    Func,
    IntegerField,
    Q,
    QuerySet,
    Value,
)
from django.db.models.expressions import Combinable, OrderBy
from django.db.models.functions import Cast, Coalesce

from frontdoor.domain.directory.models import Searched, Service
from frontdoor.domain.directory.queries.seen import COLUMNS, ServiceListed
from frontdoor.domain.directory.rules import GOES_STALE_AFTER, Status, Wanted
from frontdoor.foundation.clock import today
from frontdoor.foundation.events.rules import Actor
from frontdoor.foundation.records.readings import Reading

CharField.register_lookup(TrigramWordSimilar)

OLDEST = 120  # years
MOST_COUNTED = 1000
"""Nobody reads further than this, so a list says "more than 1,000" and is not counted to its end."""


def reading_suggested(
    viewer: Actor, needs: Sequence[str], ages: Sequence[int] = (), district: str = "", limit: int = 5
) -> Reading[list[ServiceListed]]:
    """What might help with these needs, best first; nothing where no need was named. To be read along with more."""
    wanted = Wanted(tuple(needs), tuple(ages), district)
    rows = _rows(wanted) if needs else Service.objects.none()
    return Reading(_in_order(rows, wanted).values(*COLUMNS)[:limit], seen=ServiceListed.each_of)


def suggested(
    viewer: Actor, needs: Sequence[str], ages: Sequence[int] = (), district: str = "", limit: int = 5
) -> list[ServiceListed]:
    """What might help with these needs, best first; nothing where no need was named."""
    return reading_suggested(viewer, needs, ages, district, limit).found


def services(viewer: Actor, wanted: Wanted, *, start: int = 0, count: int = 25) -> list[ServiceListed]:
    """What fits, best first, from one place of the list on."""
    return ServiceListed.each_of(_in_order(_rows(wanted), wanted).values(*COLUMNS)[start : start + count])


def how_many_services(viewer: Actor, wanted: Wanted) -> int:
    """How many fit, counted as far as anybody reads."""
    return _rows(wanted).values("id")[: MOST_COUNTED + 1].count()


def _rows(wanted: Wanted) -> QuerySet[Service]:
    """The same as `rules.fits`, in the database's words, and words besides."""
    rows = Service.objects.filter(status=Status.ACTIVE)
    if wanted.needs:
        rows = rows.filter(needs__overlap=list(wanted.needs))
    if wanted.district:
        rows = rows.filter(Q(areas__contains=[wanted.district]) | Q(areas=[]))
    if wanted.ages:
        rows = rows.filter(_for_ages(wanted.ages))
    if wanted.words:
        rows = _by_words(rows, wanted.words)
    return rows


def _by_words(rows: QuerySet[Service], words: str) -> QuerySet[Service]:
    """What holds these words; where nothing does, whose name is nearly so, as after a slip of the finger."""
    said = SearchQuery(words, config="english", search_type="websearch")
    holding = rows.filter(id__in=Searched.objects.filter(words=said).values("id"))
    if holding.exists():
        in_its_name = ExpressionWrapper(Q(name__icontains=words), BooleanField())
        return holding.annotate(alike=in_its_name)
    alike = TrigramWordSimilarity(words, "name")
    return rows.filter(name__trigram_word_similar=words).annotate(alike=alike)


def _for_ages(ages: Sequence[int]) -> Q:
    each = Q(pk__in=[])
    for age in ages:
        least = Q(least_age__isnull=True) | Q(least_age__lte=age)
        each |= least & (Q(most_age__isnull=True) | Q(most_age__gte=age))
    return each


def _in_order(rows: QuerySet[Service], wanted: Wanted) -> QuerySet[Service]:
    """Nearest to the words; then what meets most of the needs, serves fewest districts, is for the fewest ages."""
    if wanted == Wanted():
        return rows.order_by("name", "id")
    first: list[str | OrderBy] = []
    if wanted.words:
        first.append("-alike")
    if wanted.needs:
        rows = rows.annotate(met=_how_many_of(wanted.needs))
        first.append("-met")
    if wanted.district:
        rows = rows.annotate(spread=Func(F("areas"), function="cardinality", output_field=IntegerField()))
        rows = rows.annotate(near=Func(F("spread"), Value(0), function="NULLIF", output_field=IntegerField()))
        first.append(F("near").asc(nulls_last=True))
    rows = rows.annotate(
        span=Coalesce("most_age", OLDEST) - Coalesce("least_age", 0), fresh=_is_fresh(today())
    )
    return rows.order_by(*first[:1], "-fresh", *first[1:], "span", "name", "id")


def _how_many_of(needs: Sequence[str]) -> Combinable:
    """How many of these needs a service meets."""
    one_by_one: list[Combinable] = [
        Func(
            F("needs"),
            Cast(Value([need]), ArrayField(CharField(max_length=50))),
            template="(%(expressions)s)::int",
            arg_joiner=" @> ",
            output_field=IntegerField(),
        )
        for need in needs
    ]
    return reduce(add, one_by_one)


def _is_fresh(on: date) -> "ExpressionWrapper[Q]":
    """Whether it was checked lately enough to send somebody there without ringing first."""
    return ExpressionWrapper(
        Q(assured_on__isnull=False) & Q(assured_on__gte=on - GOES_STALE_AFTER), BooleanField()
    )
