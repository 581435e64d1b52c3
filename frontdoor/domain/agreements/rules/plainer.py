"""Words of offices, each with the one that everybody uses."""

from frontdoor.domain.agreements.rules.instead import Gentler

PLAINER = (
    Gentler("nfa|no further action", "what happens instead: …", "Nothing is what a referrer hears"),
    Gentler(
        "(?:does|did|do) not meet (?:the |our )?threshold|(?:below|under) (?:the |our )?threshold|"
        "threshold (?:is |was )?not met",
        "other help fits better: …",
        "Say which, and how to get it",
    ),
    Gentler("inappropriate referrals?", "we can help best by …", "Nobody is wrong to ask"),
    Gentler("step(?:ped)? (?:up|down)", "moves to …"),
    Gentler("safeguarding concerns?|safeguarding issues?", "what worries you or us: …", "Name the worry"),
    Gentler("multi agency", "health, police and schools together"),
    Gentler("prior to", "before"),
    Gentler("in order to", "to"),
    Gentler("utilis(?:e|ed|es|ing)", "use"),
    Gentler("commenc(?:e|ed|es|ing)", "begin"),
    Gentler("ascertain(?:ed|s|ing)?", "find out"),
    Gentler("regarding|with regards? to|in relation to", "about"),
    Gentler("facilitat(?:e|ed|es|ing)", "help, or make possible"),
    Gentler("liais(?:e|ed|es|ing)", "talk with"),
    Gentler("signpost(?:ed|s|ing)?", "tell them where to go"),
    Gentler("whilst", "while"),
)
