"""What stands beside a conversation: what it helps to ask now, and the read-back that writes itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agencies.queries import reading_agencies
from frontdoor.domain.agreements.queries import reading_rules
from frontdoor.domain.agreements.rules import CoachingPrompt, Outcome, fitting, next_prompts
from frontdoor.domain.contacts.rules import Involved, ReferrerKind
from frontdoor.domain.disclosure.rules import Recipient, Talk, kept_of, read_back, unnamed
from frontdoor.foundation.clock import today
from frontdoor.foundation.records.readings import read_together
from frontdoor.web.hub.call.help import Help, reading_help
from frontdoor.web.hub.keying.answers import Answers, said_people
from frontdoor.web.hub.keying.stating import involved
from frontdoor.web.hub.wording.offering import Offered, offered, reader_of

CHANGES_PROMPTS = ("agency_code", "needs", "asked", "skipped")


@dataclass(frozen=True)
class Talking:
    """Beside one conversation: the prompts for now, those answered, and the words to read out."""

    prompts: tuple[CoachingPrompt, ...]
    asked: tuple[CoachingPrompt, ...]
    skipped: tuple[str, ...]
    read_back: str
    wording: Offered
    signed_by: str
    prompts_changed: bool
    help: Help


def talking(by: Viewer, answers: Answers, before: Answers | None) -> dict[str, Any]:
    """What stands beside a conversation, for its page or for what saving it brings."""
    rules_read, agencies_read = reading_rules(by), reading_agencies(by)
    help_read = reading_help(by, answers, before)
    read_together(rules_read, agencies_read, help_read)
    rules = rules_read.found
    kinds = {each.code: str(each.kind) for each in agencies_read.found}
    asked, skipped = (list(answers.get(name) or ()) for name in ("asked", "skipped"))
    fit = fitting(
        rules.coaching, kinds.get(str(answers.get("agency_code") or ""), ""), answers.get("needs") or ()
    )
    outcome = outcome_of(answers)
    told_at_once = outcome is None or rules.sign_off.of(outcome).begins_at_once(by.role)
    return {
        "talk": Talking(
            prompts=next_prompts(fit, {*asked, *skipped}),
            asked=tuple(one for one in rules.coaching if one.code in asked),
            skipped=tuple(skipped),
            read_back=written(answers, rules.need_labels, help_read.found.said, told=told_at_once),
            wording=offered(str(answers.get("advised") or ""), reader_of(recipient_of(answers))),
            signed_by="" if outcome is None or told_at_once else rules.sign_off.of(outcome).words,
            prompts_changed=before is None
            or any((before.get(name) or "") != (answers.get(name) or "") for name in CHANGES_PROMPTS),
            help=help_read.found,
        )
    }


def people_said(answers: Answers) -> list[Involved]:
    """The people of a conversation, as they were stated."""
    return [involved(one, answers, today()) for one in said_people(answers)]


def talk_of(
    answers: Answers,
    labels: Mapping[str, str],
    people: Sequence[Involved],
    services: Sequence[str] = (),
    *,
    told: bool = True,
) -> Talk:
    """The conversation as far as it went; an outcome that must still be signed is not told."""
    return Talk(
        words=str(answers.get("words") or ""),
        tried=str(answers.get("tried") or ""),
        advised=str(answers.get("advised") or ""),
        needs=tuple(labels[code] for code in answers.get("needs") or () if code in labels),
        services=tuple(services),
        outcome=outcome_of(answers) if told else None,
        people=unnamed(people, today()),
    )


def written(answers: Answers, labels: Mapping[str, str], services: Sequence[str] = (), *, told: bool) -> str:
    """The read-back as it stands; empty until there is something to read back."""
    recipient, people = recipient_of(answers), people_said(answers)
    # What happens now is told to a family once a second person has read it, so it is not read out before.
    talk = talk_of(answers, labels, people, services, told=told and recipient is not Recipient.FAMILY)
    if not (talk.words.strip() or talk.advised.strip()):
        return ""
    return read_back(talk, recipient, kept_of(people))


def recipient_of(answers: Answers) -> Recipient:
    """Who reads what is sent after the call, as far as was said who is calling."""
    said = str(answers.get("kind") or "")
    kind = ReferrerKind(said) if said in list(ReferrerKind) else ReferrerKind.ANONYMOUS
    return Recipient(kind.value)


def outcome_of(answers: Answers) -> Outcome | None:
    """The way that was chosen so far."""
    said = str(answers.get("outcome") or "")
    return Outcome(said) if said in list(Outcome) else None
