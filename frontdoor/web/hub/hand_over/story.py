"""The story of a handover as the decision begins it, and where the family lives."""

from collections.abc import Mapping

from frontdoor.domain.agencies.geography import Place, place_of
from frontdoor.domain.contacts.queries import ContactSeen
from frontdoor.domain.decisions.queries import DecisionSeen


def story_of(decision: DecisionSeen, labels: Mapping[str, str], names: str) -> str:
    """What was found and why this way was chosen, in the words of the decision: a beginning, to be changed."""
    needs = [_need(labels.get(need.code, need.code), need.seen, need.met_by) for need in decision.needs]
    parts = [f"About {names}.", "What this family needs:\n" + "\n".join(needs), f"Why: {decision.reasons}"]
    if decision.family_told:
        parts.append(f"What the family was told: {decision.family_told}")
    if decision.outstanding:
        parts.append(f"Not yet answered when it was decided: {decision.outstanding}.")
    return "\n\n".join(parts)


def _need(label: str, seen: str, met_by: str) -> str:
    helped = f" Who can meet it: {met_by.rstrip('.')}." if met_by else ""
    return f"- {label}: {seen}{helped}"


def place_on(contact: ContactSeen) -> Place:
    """Where the people it is about live; failing that, where anybody on the contact does."""
    homes = [one.person.home for one in (*contact.about, *contact.people)]
    postcode = next((home.postcode for home in homes if home and home.postcode), "")
    return place_of(postcode)
