"""What people in the invented county write and say: short, plain, about nobody."""

from frontdoor.domain.agreements.rules import Outcome

# Who must be there stands before the bar: ages of the child, its sex, a man or a woman at home, several children.
STORIES = {
    "school": (
        "4-16 | {They} has come to school hungry most days this week and falls asleep in the afternoon.",
        "7-16 man | {They} told a friend that {they} is scared to go home when mum's partner is there.",
        "5-16 | Attendance has dropped to 61%. The family has stopped answering our calls.",
        "4-16 | There was a bruise on {their} upper arm. {They} said {they} fell, then would not say.",
        "4-16 | {name} wears the same clothes all week and other children have begun to say so.",
        "11-17 | {name} has two phones and is collected at the gate by older people we do not know.",
        "9-17 woman | {name} cooks and gets the little ones ready, and says mum stays in bed.",
        "3-4 | At nursery {name} hardly speaks and comes in wet nappies from the night before.",
        "12-17 F | She has cuts on both arms and asks us not to tell her parents.",
    ),
    "health": (
        "1-16 woman | Missed three appointments for asthma. Mother is low in mood and has no family near by.",
        "0-4 woman | At the home visit the house was cold and there was little food. Mother asked for help.",
        "13-17 | Came to the emergency department after drinking, with older ones. Nobody at home could be reached.",
        "0-0 | The baby is not gaining weight as hoped and feeds are being watered down.",
        "unborn woman | Late booking at 27 weeks. She says that she has nowhere to live and nobody with her.",
        "unborn man | Both parents came to the scan. He answered for her each time and would not leave the room.",
        "2-10 | Several teeth need to come out. Appointments were moved four times by the family.",
        "8-17 | {name} told the nurse that {they} does not want to be here any more.",
    ),
    "family": (
        "1-16 woman | I am {their} gran. I can't manage any more and {their} mum is drinking again.",
        "10-17 several M | I need some help with my son. He hits out at his sister and I am frightened of him.",
        "2-14 several | My ex does not bring the children back when they should be and they come home upset.",
        "13-17 | My {son} stays out all night and has money that I did not give {them}.",
        "0-3 woman | My daughter leaves the little one with anybody who will sit. I love them both and I am worried.",
        "unborn woman | My sister is expecting and he has hurt her before.",
    ),
    "neighbour": (
        "I hear shouting and crying through the wall most nights.",
        "2-10 several | Two small children play in the road late in the evening with nobody about.",
        "2-9 | There are people coming and going at all hours and the little {child} looks grubby.",
        "0-2 | The baby cries for hours and nobody seems to go to it.",
        "unborn | She is expecting and I hear him shouting at her.",
    ),
    "anonymous": (
        "1-12 several | The children at this house are left on their own in the evenings.",
        "1-12 | The {child} at this house is left alone in the evenings.",
        "0-15 | There are parties until morning and strangers in the garden, with a child in the house.",
        "12-17 | Somebody at this address gives a {child} of that age things to sell.",
    ),
    "council": (
        "0-16 | The family is about to lose their home and is sleeping in one room with relatives.",
        "9-17 man | A support worker says that {name}, a young carer, is missing school to look after dad.",
        "9-17 woman | A support worker says that {name}, a young carer, is missing school to look after mum.",
        "unborn | She is expecting, and is to leave her room at the end of the month.",
    ),
    "housing": (
        "0-17 several | Rent arrears and a report of damage. Children in the home, no heating since last week.",
        "0-17 | The gas engineer could not get into two of the rooms. A child lives there.",
        "unborn | Notice was served on a flat in which somebody is expecting a child.",
    ),
    "probation": (
        "0-17 man | Released on licence to an address where a child lives.",
        "0-17 | A man under our supervision gives this address as his friend's. A child lives there.",
        "unborn | Somebody under our supervision is expecting a child and has moved without telling us.",
    ),
    "adults": (
        "0-17 woman | We support mother with her health. She told us that she can't keep {name} safe on bad days.",
        "0-17 | While visiting a grown-up of this household we saw a child who was home from school.",
        "unborn | The person whom we support is expecting a child and is frightened of what will happen.",
    ),
    "police": (
        "4-12 woman | Child found alone at the retail park at 22:15. Mother said {they} was at a friend's.",
        "15-17 | Concern that {name} is being asked to hold packages for older males.",
        "0-17 | Officers attended a report of shouting. Property cold, little food seen.",
        "11-17 | Reported missing since the evening before, found at an older person's flat. {They} would say no more.",
        "unborn | Officers attended a report of shouting. She is expecting a child and did not want to speak.",
    ),
    "notification": (
        "0-17 man | Verbal argument over contact arrangements. Child upstairs.",
        "0-17 man several | Verbal argument over contact arrangements. Children upstairs.",
        "Neighbour reported shouting. Both parties calm on arrival, no injuries seen.",
        "Third call this month to the address. Victim declined to make a statement.",
        "0-17 several | Damage to the front door. Victim and children staying with a friend tonight.",
        "0-17 | Damage to the front door. Victim and child staying with a friend tonight.",
        "unborn | Report of a push against the wall. She is expecting a child and was seen by the ambulance.",
    ),
    "anybody": (
        "I am worried about this family and do not know whom else to tell.",
        "unborn | A child is expected in this family, and I am worried for them.",
    ),
    "adults of adults": (
        "A carer says they can't cope. Medicine not given for two days. {They} forgets to eat.",
        "{They} has bruises on both wrists and says that {they} fell. {They} was not left alone with us.",
    ),
    "health of adults": (
        "{They} came in thin and unwashed for the second time. The person who cares for {them} did not stay.",
        "Pressure sores were found at the home visit. The agency has not come since Monday.",
    ),
    "family of adults": (
        "I live far away. {Their} bank card is gone and somebody takes money out every week.",
        "{They} let a man move in and now {they} never answers the telephone.",
    ),
    "neighbour of adults": ("I see {them} outside in the night in slippers, and nobody comes to look.",),
    "anonymous of adults": (
        "Somebody shouts at {them}, and {they} is often confused, and I think they take {their} money.",
    ),
}
VOICES = (
    (3, "I want it to stop."),
    (3, "Mum cries a lot."),
    (4, "There is nothing to eat."),
    (5, "I like school."),
    (8, "I don't want anybody to know."),
    (11, "Nobody listens anyway."),
)
"""What children say, and from which age."""
TRIED = ("", "", "", "We have talked with them twice.", "We asked what would help, and offered what we have.")
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
REPLIES = {
    "education": "Known since they started. Attends well. The family comes to every meeting.",
    "police": "Two call-outs in the last year, both verbal. No charges.",
    "health-community": "Seen last month. As expected for their age. The family is tired and open to help.",
    "health-gp": "Registered with us. Last seen in the spring, nothing that worried us.",
    "early-help": "Open to our worker, who visits every fortnight.",
    "ncc-adults": "Known to our team. A care plan stands, and is due to be looked at again.",
}
REPLY = "Known to us. Nothing in the last year that you do not have."
REASONS = (
    "They ask for help and the need can be met close to home.",
    "There is enough to worry about that we need to know more, soon.",
    "What is known from partners shows strengths to build on.",
    "What would help was asked and heard, and it can be offered.",
)
PRIORITY_REASONS = {
    "red": "Somebody may be in danger today.",
    "amber": "Serious, and from somebody who knows them.",
    "green": "Needs help soon; safe for now.",
    "blue": "For information; others are already helping.",
}
# What was seen of each need, who can meet it, and from and up to which age of the youngest it is found.
NEEDS_SEEN = {
    "education": ("Missing school", "The school", 5, 17),
    "early_years": ("Not growing and talking as hoped", "The health visitor and the nursery", 0, 4),
    "health": ("Low mood and missed appointments", "The family's doctor", 0, 120),
    "substance_use": ("Drinking at home", "The recovery service", 0, 120),
    "family": ("Arguments, and nobody to turn to", "Early help", -1, 17),
    "abuse": ("Harm seen or feared", "Social work and the police", -1, 120),
    "crime": ("Older people asking for favours", "The youth service and the police", 11, 17),
    "domestic_abuse": ("Shouting and fear at home", "The domestic abuse service", -1, 120),
    "housing": ("About to lose their home", "The district's housing officers", -1, 120),
    "money": ("Not enough for food and heat", "Advice on money and benefits", -1, 120),
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
