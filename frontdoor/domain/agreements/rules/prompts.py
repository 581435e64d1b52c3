"""What it helps to ask each kind of agency: prompts, never a form that must be filled."""

from frontdoor.domain.agencies.rules import AgencyKind

ASKED_OF_ALL = "What has the child or adult told your staff, in their own words?"

PROMPTS: dict[AgencyKind, tuple[str, ...]] = {
    AgencyKind.CHILDREN: (
        "Is a social worker working with any child of this household, and who?",
        "Earlier worries, assessments and plans: what was found, and what helped?",
        "Brothers, sisters and others who live there or are cared for there?",
    ),
    AgencyKind.ADULTS: (
        "Does anyone in the household have care and support needs, and who meets them?",
        "Has anyone been found to be an adult at risk, or to be caring for one?",
        "Can the adult make this decision themselves, and who speaks for them if not?",
    ),
    AgencyKind.POLICE: (
        "Call-outs to this address or about these people: when, and what came of them?",
        "Offences, bail or licence conditions and orders that bear on somebody's safety?",
        "Domestic abuse, missing episodes or exploitation, as victim or as suspect?",
        "Is there an investigation now, and who leads it?",
    ),
    AgencyKind.HEALTH: (
        "When were they last seen, by whom, and how were they?",
        "Injuries, or visits that do not fit what was said about them?",
        "Appointments to which a child was not brought?",
        "Pregnancy, or a parent's illness that changes how they can care?",
    ),
    AgencyKind.EDUCATION: (
        "Attendance and lateness, and any change this term?",
        "Moves, exclusions, or time out of school?",
        "Special educational needs, and the plan that meets them?",
        "Who brings and collects the child, and how do they seem together?",
    ),
    AgencyKind.PROBATION: (
        "Is anyone in the household under supervision, and until when?",
        "What risk do they pose, to whom, and what keeps it in hand?",
        "Conditions on contact with a child or a former partner?",
    ),
    AgencyKind.HOUSING: (
        "Who is on the tenancy, and who lives there?",
        "Is the home at risk, through arrears, notice or harassment?",
        "Is it fit to live in: damp, crowding, heating, repairs, hoarding?",
        "Reports from neighbours or your own staff?",
    ),
    AgencyKind.MENTAL_HEALTH: (
        "Is anyone in the household known to your teams, and when were they last seen?",
        "Does their health change how they care for a child, or how safe they are?",
        "Is there a crisis or safety plan, and who is on it?",
    ),
    AgencyKind.TRADING_STANDARDS: (
        "Scams, doorstep crime or loan sharks at this address or against this person?",
        "Sales to children of tobacco, vapes, alcohol or knives that touch on this?",
    ),
    AgencyKind.EARLY_HELP: (
        "What help has the family had, from whom, and until when?",
        "What did they say helped, and what did they turn down?",
        "Is there a lead practitioner or a team around the family now?",
    ),
}


def prompts(kind: AgencyKind) -> tuple[str, ...]:
    """What to ask an agency of this kind, the person's own words last and always."""
    return (*PROMPTS[kind], ASKED_OF_ALL)
