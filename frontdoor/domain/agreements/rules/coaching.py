"""What it helps to ask whoever calls, by their agency and by need: a prompt to use or to leave, never a form."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from frontdoor.domain.agencies.rules import AgencyKind
from frontdoor.domain.agreements.rules.needs import Need

AT_ONCE = 3
"""How many are shown at a time: more would be a form."""


@dataclass(frozen=True, slots=True)
class CoachingPrompt:
    """One question for the caller, why it helps, and for which agencies and needs; for all where none is said."""

    code: str
    words: str
    why: str = ""
    agencies: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coaching:
    """The prompts as one list that is approved together, in the order in which they are offered."""

    prompts: tuple[CoachingPrompt, ...]

    def __post_init__(self) -> None:
        codes = [prompt.code for prompt in self.prompts]
        if len(set(codes)) != len(codes) or not all(one.code and one.words for one in self.prompts):
            raise ValueError("Each prompt has a code of its own, and words to say")


def fitting(
    prompts: Iterable[CoachingPrompt], agency: str, needs: Collection[str]
) -> tuple[CoachingPrompt, ...]:
    """The prompts for this kind of agency and these needs, those made for exactly them first."""

    def fits(prompt: CoachingPrompt) -> bool:
        of_agency = not prompt.agencies or agency in prompt.agencies
        return of_agency and (not prompt.needs or not set(prompt.needs).isdisjoint(needs))

    found = [prompt for prompt in prompts if fits(prompt)]
    return tuple(sorted(found, key=lambda one: -(2 * bool(one.needs) + bool(one.agencies))))


def next_prompts(fit: Sequence[CoachingPrompt], answered: Collection[str]) -> tuple[CoachingPrompt, ...]:
    """The few to show now: those neither asked nor skipped."""
    return tuple(prompt for prompt in fit if prompt.code not in answered)[:AT_ONCE]


DEFAULT_COACHING = Coaching(
    (
        CoachingPrompt(
            "child_said",
            "What has the child or adult said about it themselves?",
            "Their own words tell more than ours about them",
        ),
        CoachingPrompt(
            "going_well",
            "What is going well, and who does the family turn to?",
            "Help holds best where it builds on what is there",
        ),
        CoachingPrompt(
            "hoped_for",
            "What would you like to see happen?",
            "It shows what you can do yourself, and what needs us",
        ),
        CoachingPrompt(
            "school_spoke",
            "Has the school spoken with the parent?",
            "Most parents want to hear it first from somebody they know",
            (AgencyKind.EDUCATION,),
        ),
        CoachingPrompt(
            "school_days",
            "How are attendance and mornings, and what has changed this term?",
            "A change is easier to act on than a total",
            (AgencyKind.EDUCATION,),
            (Need.EDUCATION, Need.FAMILY),
        ),
        CoachingPrompt(
            "health_seen",
            "When was the child last seen, and were they brought to what was booked?",
            "Not being brought can be a first sign",
            (AgencyKind.HEALTH, AgencyKind.MENTAL_HEALTH),
        ),
        CoachingPrompt(
            "police_children",
            "Were children at home, were they spoken to, and where are they now?",
            "A child who saw it needs help as much as one who was hurt",
            (AgencyKind.POLICE,),
        ),
        CoachingPrompt(
            "housing_home",
            "Who lives there, and is the home at risk?",
            "A family about to lose its home needs help before it does",
            (AgencyKind.HOUSING,),
            (Need.HOUSING, Need.MONEY),
        ),
        CoachingPrompt(
            "safe_to_talk",
            "Is it safe to ring or write to them, and when are they alone?",
            "A message seen by the person who harms can put somebody in danger",
            (),
            (Need.DOMESTIC_ABUSE,),
        ),
        CoachingPrompt(
            "substance_caring",
            "Who cares for the children when a parent is unwell from drink or drugs?",
            "A second grown-up can make the difference",
            (),
            (Need.SUBSTANCE_USE,),
        ),
        CoachingPrompt(
            "abuse_signs",
            "What exactly was seen or said, when, and by whom?",
            "Facts in their order stand up later",
            (),
            (Need.ABUSE,),
        ),
        CoachingPrompt(
            "health_helping",
            "Who helps with their health now, and what helped before?",
            "Somebody may know them well already",
            (),
            (Need.HEALTH, Need.EARLY_YEARS),
        ),
        CoachingPrompt(
            "money_today",
            "Is there food and heating in the home today?",
            "That can be helped at once, without a decision",
            (),
            (Need.MONEY, Need.HOUSING),
        ),
        CoachingPrompt(
            "crime_who",
            "Who do they spend time with, and has anybody given them money, a telephone or lifts?",
            "Gifts can be how exploitation begins",
            (),
            (Need.CRIME, Need.ABUSE),
        ),
    )
)
"""What a county begins with; the words are ours."""


def with_prompt(agreed: Coaching, prompt: CoachingPrompt) -> Coaching:
    """The list with this prompt in the place of the one of its code, or at the end."""
    if prompt.code in {one.code for one in agreed.prompts}:
        return Coaching(tuple(prompt if one.code == prompt.code else one for one in agreed.prompts))
    return Coaching((*agreed.prompts, prompt))


def without_prompt(agreed: Coaching, code: str) -> Coaching:
    """The list without one prompt; what was asked with it before stays on record under its code."""
    return Coaching(tuple(one for one in agreed.prompts if one.code != code))
