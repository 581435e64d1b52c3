"""Words that families hear as blame, or that hide who did what; each with what could stand instead."""

from frontdoor.domain.agreements.rules.instead import Gentler

# The list is ours. It follows what young people, parents and social workers told those who collected such words
# (the "Language that cares" glossary of children in care, and councils' writing guides): say what somebody did and
# what stood in the way; name who does harm, and never the one harmed as its cause; use the words of home.

SAY_WHAT = "Say what you saw, and when"
NOT_THEIR_DOING = "Whoever does harm is the cause of it, not whoever is harmed"

ABOUT_FAMILIES = (
    Gentler(
        "(?:failed|failing|fails|refus(?:ed|es|ing)) to engage|non engag(?:ing|ement)|(?:has |have )?disengaged|"
        "(?:did|does|do|will) not engage|(?:didn't|doesn't|don't|won't) engage",
        "we have not found a way to work with them yet",
        "Say what was offered, and what stood in the way",
    ),
    Gentler("hard to reach", "we have not reached them yet", "Say what was tried"),
    Gentler(
        "non complian(?:t|ce)|(?:failed|fails|refus(?:ed|es)) to comply|uncooperative|not cooperating",
        "did not agree to …",
        "Say to what, and why in their own words",
    ),
    Gentler("resistant|hostile", "was angry, or afraid, about …", "Say what it was about"),
    Gentler(
        "dna'?d|did not attend|failed to attend|fta",
        "was not brought, or could not come",
        "A child does not miss an appointment: somebody could not bring them",
    ),
    Gentler(
        "challenging behaviours?|behavioural (?:issues|problems)", "is finding it hard to cope", SAY_WHAT
    ),
    Gentler("attention seeking", "is looking for comfort, or to be noticed", "Say what they did"),
    Gentler("manipulative|manipulating", "found a way to be heard", "Say what they did"),
    Gentler("kicked off|kicking off|tantrums?", "was upset", SAY_WHAT),
    Gentler("abscond(?:ed|s|ing)|absconder", "ran away, or went missing"),
    Gentler(
        "streetwise|street wise", "spends time alone, away from home", "It hides what a child is exposed to"
    ),
    Gentler(
        "(?:plac(?:es|ed|ing)|put(?:s|ting)?) (?:him|her|them|him or her)sel(?:f|ves) (?:at risk|in danger)",
        "is being put at risk by …",
        NOT_THEIR_DOING,
    ),
    Gentler("lifestyle choices?|chosen lifestyle", "is being harmed by …", NOT_THEIR_DOING),
    Gentler(
        "promiscuous|sexually active child|child prostitut(?:e|ion)",
        "is being sexually exploited",
        NOT_THEIR_DOING,
    ),
    Gentler(
        "fail(?:ed|ing|s|ure) to protect|unable to protect",
        "could not stop the harm that … did",
        NOT_THEIR_DOING,
    ),
    Gentler("toxic relationship|volatile relationship|domestic disputes?", "… hurts …", "Say who hurts whom"),
    Gentler("broken home", "a family whose parents live apart"),
    Gentler("chaotic (?:family|home|household|lifestyle|life)", "has a lot to deal with", "Say what"),
    Gentler(
        "dysfunctional(?: family)?|problem famil(?:y|ies)|troubled famil(?:y|ies)",
        "a family who needs help with …",
    ),
    Gentler("lack(?:s|ing)? (?:of )?insight|in denial", "sees it in another way", "Say how they see it"),
    Gentler(
        "(?:poor|bad|inadequate|neglectful) parent(?:ing|s)?",
        "what the child needs and does not get: …",
        SAY_WHAT,
    ),
    Gentler(
        "(?:filthy|squalid|dirty) (?:home|house|flat|conditions)|squalor",
        "what stood and lay there: …",
        SAY_WHAT,
    ),
    Gentler("(?:has |had )?alleged(?:ly)?|alleges|claim(?:s|ed) that", "says that …", "Give their own words"),
    Gentler("disclos(?:ed|es|ure) (?:that|to)", "told us that …", "Give their own words"),
    Gentler(
        "alcoholics?|drug addicts?|addicts?|druggies?|junkies?",
        "somebody who drinks, or uses drugs",
        "Say how it shows",
    ),
    Gentler("substance misus(?:e|er|ers|ing)", "use of drink or drugs"),
    Gentler("suffer(?:s|ing|ed)? (?:from|with)", "has, or lives with"),
    Gentler("wheelchair bound|confined to a wheelchair", "uses a wheelchair"),
    Gentler(
        "the mentally ill|schizophrenics?|psychotic",
        "somebody who is unwell in their mind",
        "Say how they are",
    ),
    Gentler("commit(?:s|ted|ting)? suicide", "died by suicide, or tried to end their life"),
    Gentler("asylum seekers?|illegal immigrants?", "somebody who asked for a safe home here"),
    Gentler("hard to place|difficult to place", "we have not found the right home yet"),
    Gentler("placements?", "home", "It is where a child lives"),
    Gentler("contact sessions?|supervised contact", "time with their family"),
    Gentler("siblings?|sibs", "brothers and sisters"),
    Gentler("lac|looked after child|cla", "a child in our care"),
    Gentler("care leavers?", "somebody who grew up in care"),
    Gentler("service users?|clients?", "the person, by who they are: mother, child, family"),
)
