"""Finding help: by need, age, district and words; what fits best first."""

from collections.abc import Sequence
from datetime import date

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
from django.db.models.expressions import OrderBy
from django.db.models.functions import Coalesce

from frontdoor.domain.directory.models import WORDS, Service
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
        said = SearchQuery(wanted.words, config="english", search_type="websearch")
        rows = rows.annotate(found=WORDS).filter(Q(found=said) | Q(name__trigram_word_similar=wanted.words))
    return rows


def _for_ages(ages: Sequence[int]) -> Q:
    each = Q(pk__in=[])
    for age in ages:
        least = Q(least_age__isnull=True) | Q(least_age__lte=age)
        each |= least & (Q(most_age__isnull=True) | Q(most_age__gte=age))
    return each


def _in_order(rows: QuerySet[Service], wanted: Wanted) -> QuerySet[Service]:
    """Nearest to the words; then what meets most of the needs, serves fewest districts, is for the fewest ages."""
    first: list[str | OrderBy] = []
    if wanted.words:
        rows = rows.annotate(alike=TrigramWordSimilarity(wanted.words, "name"))
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


def _how_many_of(needs: Sequence[str]) -> Func:
    """How many of these needs a service meets."""
    return Func(
        F("needs"),
        Value(list(needs), output_field=ArrayField(CharField())),
        template="cardinality(ARRAY(SELECT unnest(%(expressions)s)))",
        arg_joiner=") INTERSECT SELECT unnest(",
        output_field=IntegerField(),
    )


def _is_fresh(on: date) -> "ExpressionWrapper[Q]":
    """Whether it was checked lately enough to send somebody there without ringing first."""
    return ExpressionWrapper(
        Q(assured_on__isnull=False) & Q(assured_on__gte=on - GOES_STALE_AFTER), BooleanField()
    )
