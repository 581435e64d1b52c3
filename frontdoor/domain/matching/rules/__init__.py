"""Is this someone we know? Plain rules that weigh two descriptions of people and say why."""

from frontdoor.domain.matching.rules.described import Described, Home, described
from frontdoor.domain.matching.rules.findings import Field, Kind, Reason
from frontdoor.domain.matching.rules.weighing import POSSIBLY, PROBABLY, Verdict, Weighed, weigh

__all__ = [
    "POSSIBLY",
    "PROBABLY",
    "Described",
    "Field",
    "Home",
    "Kind",
    "Reason",
    "Verdict",
    "Weighed",
    "described",
    "weigh",
]
