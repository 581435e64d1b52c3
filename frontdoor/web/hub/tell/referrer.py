"""Who raised it, and how to reach them, as far as we know: not where it led nowhere before."""

from dataclasses import replace

from frontdoor.domain.contacts.queries import ReferrerSeen
from frontdoor.domain.feedback.rules import How, Trying


def referrer_facts(referrer: ReferrerSeen, tried: Trying) -> list[dict[str, str]]:
    """Who raised it and how to reach them, as far as they said."""
    said = [
        ("Name", referrer.name),
        ("Role", referrer.role),
        ("From", referrer.organisation),
        ("Telephone", f"{referrer.phone}: not theirs" if tried.phone_is_wrong else referrer.phone),
        ("E-mail", referrer.email),
        ("Address", ", ".join(referrer.postal.splitlines())),
        (
            "Their e-mail",
            "Somebody else may read it: it says only that we wrote" if referrer.shared_mailbox else "",
        ),
        ("Please note", "The family must not learn who raised it" if referrer.keep_from_family else ""),
    ]
    known = [{"key": key, "value": value} for key, value in said if value]
    return known or [{"key": "Name", "value": "They gave none"}]


def reached_at(referrer: ReferrerSeen, tried: Trying) -> ReferrerSeen:
    """Who raised it, without the ways that led nowhere: those are not offered again."""
    return replace(
        referrer,
        email="" if How.EMAIL in tried.dead else referrer.email,
        phone="" if tried.phone_is_wrong else referrer.phone,
        postal="" if How.POST in tried.dead else referrer.postal,
    )


def usual_way(referrer: ReferrerSeen, page: How | None = None) -> How:
    """The way offered first: e-mail, else a call, else the page that they can open; none for somebody unknown."""
    if referrer.email:
        return How.EMAIL
    if referrer.phone:
        return How.CALL
    if referrer.postal:
        return How.POST
    return page or (How.CALL if can_be_reached(referrer) else How.NONE)


def can_be_reached(referrer: ReferrerSeen) -> bool:
    """Whether they said anything by which they could be found."""
    return any((referrer.email, referrer.phone, referrer.postal, referrer.name, referrer.organisation))
