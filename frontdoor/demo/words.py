"""What people in the invented county write and say: short, plain, about nobody."""

from frontdoor.domain.agreements.rules import Outcome

WORRIES = {
    "school": (
        "He has come to school hungry most days this week and falls asleep in the afternoon.",
        "She told a friend that she is scared to go home when mum's boyfriend is there.",
        "Attendance has dropped to 61%. The family has stopped answering our calls.",
        "There was a bruise on his upper arm. He said he fell, then that he did not want to say.",
    ),
    "health": (
        "Missed three appointments for asthma. Mother is low in mood and has no family near by.",
        "At the home visit the house was very cold and there was little food. Mother asked for help.",
        "Came to the emergency department after drinking. He is fifteen and was with older young people.",
        "The baby is not gaining weight as hoped and feeds are being watered down.",
    ),
    "family": (
        "I am her gran. I can't manage any more and her mum is drinking again.",
        "I need some help with my son. He hits out at his sister and I am frightened of him.",
        "My ex does not bring the children back when he should and they come home upset.",
    ),
    "neighbour": (
        "I hear shouting and crying through the wall most nights.",
        "Two small children play in the road late in the evening with nobody about.",
        "There are people coming and going at all hours and the little boy looks grubby.",
    ),
    "anonymous": (
        "The children at this house are left on their own in the evenings.",
        "He shouts at his mother, who has dementia, and I think he takes her money.",
    ),
    "council": (
        "The family is about to lose their home and is sleeping in one room with relatives.",
        "A support worker says the young carer is missing school to look after dad.",
    ),
    "housing": ("Rent arrears and a report of damage. Three children, no heating since last week.",),
    "probation": ("Released on licence to an address where two children live.",),
    "adults": ("Carer says he can't cope. Medicine not given for two days. He forgets to eat.",),
    "police": (
        "Child found alone at the retail park at 22:15, taken home. Mother said she thought he was at a friend's.",
        "Concern that a 17 year old is being asked to hold packages for older males.",
        "Officers attended a report of shouting. Property cold, little food seen.",
    ),
    "notification": (
        "Verbal argument over contact arrangements. Children upstairs.",
        "Neighbour reported shouting. Both parties calm on arrival, no injuries seen.",
        "Third call this month to the address. Victim declined to make a statement.",
        "Damage to the front door. Victim and children staying with a friend tonight.",
    ),
}
VOICES = (
    "",
    "",
    "",
    "I want it to stop.",
    "Mum cries a lot.",
    "There is nothing to eat.",
    "I like school.",
    "",
)
TRIED = ("", "", "We have talked with the parents twice.", "Breakfast club, and a call home each week.", "")
ROLES = {
    "school": ("Teacher", "Designated safeguarding lead", "Head of year"),
    "health": ("Health visitor", "School nurse", "GP", "Midwife"),
    "council": ("Support worker", "Family worker"),
    "housing": ("Housing officer",),
    "probation": ("Probation practitioner",),
    "adults": ("Social worker, adults",),
}
WORKPLACES = {
    "health": ("Community health trust", "Quarrybank Surgery", "Hospital trust"),
    "council": ("District council",),
    "housing": ("District housing services",),
    "probation": ("Probation service",),
    "adults": ("Adult social care",),
}
AGENCY_OF = {
    "police": "police",
    "notification": "police",
    "school": "education",
    "health": "health-community",
    "housing": "housing",
    "probation": "probation",
    "adults": "ncc-adults",
    "council": "early-help",
}
REPLIES = (
    "Known since nursery. Attends well. Mother comes to every meeting.",
    "Two call-outs in the last year, both verbal. No charges.",
    "Seen last month. Weight and speech as expected. Mother is tired and open to help.",
    "Open to our worker, who visits every fortnight.",
)
REASONS = (
    "The family asks for help and the need can be met close to home.",
    "There is enough to worry about that we need to know more, soon.",
    "What is known from partners shows strengths to build on.",
    "The child said what would help, and the parents agree.",
)
PRIORITY_REASONS = {
    "red": "Somebody may be in danger today.",
    "amber": "Serious, and the child has said so themselves.",
    "green": "Needs help soon; safe for now.",
    "blue": "For information; others are already helping.",
}
NEEDS_SEEN = {
    "education": "Missing school",
    "early_years": "Not growing and talking as hoped",
    "health": "Low mood and missed appointments",
    "substance_use": "Drinking at home",
    "family": "Arguments, and nobody to turn to",
    "abuse": "Harm seen or feared",
    "crime": "Older people asking for favours",
    "domestic_abuse": "Shouting and fear at home",
    "housing": "About to lose their home",
    "money": "Not enough for food and heat",
}
TOLD = {
    Outcome.ADVICE_ONLY: "Thank you. Please go on helping in the way that we talked about.",
    Outcome.INFORMATION_ONLY: "Thank you. We have kept what you told us with what is already known.",
    Outcome.SIGNPOST: "Thank you. There is a service near the family that can help them.",
    Outcome.EARLY_HELP: "Thank you. An early help worker will get in touch with the family.",
    Outcome.ASSESSMENT: "Thank you. A social worker will get to know the family and what they need.",
    Outcome.SAME_DAY_RESPONSE: "Thank you. We are acting on this today.",
    Outcome.ADULTS_SAFEGUARDING: "Thank you. The adult safeguarding team will look into this.",
    Outcome.POLICE_LED_MEETING: "Thank you. This goes to the daily meeting that the police lead.",
    Outcome.OUT_OF_COUNTY: "Thank you. We have passed this to the council where the family lives.",
}
