"""What had come in before that morning, and how far it had got; everybody is invented."""

from datetime import date

from frontdoor.domain.agreements.rules import Outcome
from frontdoor.domain.contacts.rules import Involved, Part, ReferrerKind, StatedReferrer, WayIn
from frontdoor.domain.decisions.rules import Considered, NeedFound
from frontdoor.domain.people.rules import LifeStage, StatedPerson
from frontdoor.domain.triage.rules import Priority, Way
from tests.journeys.guide.desk import Desk, before

NONE_MET = (Considered("section_17", met=False, why="They are likely to do well with what is offered."),)


def bring_in(desk: Desk) -> None:
    """A morning's list: some unread, some asked about, some decided, some offered."""
    _known_before(desk)
    _danger_now(desk)
    _unread(desk)
    _with_partners(desk)
    _to_sign(desk)
    _to_tell(desk)
    _offered(desk)


def _child(
    forename: str, surname: str, born: date | str, line: str, *, town: str = "", postcode: str = ""
) -> Involved:
    known = born if isinstance(born, date) else None
    about = "" if isinstance(born, date) else born
    return Involved(
        Part.CHILD,
        StatedPerson(
            forename,
            surname,
            birth_date=known,
            age_stated=about,
            line=line,
            town=town,
            postcode=postcode,
        ),
    )


def _adult(part: Part, forename: str, surname: str, line: str, *, town: str, postcode: str) -> Involved:
    return Involved(
        part, StatedPerson(forename, surname, LifeStage.ADULT, line=line, town=town, postcode=postcode)
    )


def _officer(name: str) -> StatedReferrer:
    return StatedReferrer(ReferrerKind.PROFESSIONAL, name, "Officer", "Police", "police")


def _known_before(desk: Desk) -> None:
    """September: the police met Tyler's family; the day of his birth was heard wrongly."""
    home = {"town": "Mansfield", "postcode": "NG18 5ZZ"}
    contact = desk.raised(
        before(2, days=55),
        WayIn.POLICE,
        "Neighbours reported shouting. A man left when asked. The boy was awake at the window.",
        _officer("PC Attwell"),
        _child("Tyler", "Bramly", date(2019, 3, 13), "17 Tannery Row", **home),
        _adult(Part.VICTIM, "Kayleigh", "Bramly", "17 Tannery Row", **home),
        by="Priya Nair",
    )
    desk.triaged(
        contact, before(1, days=55), Priority.GREEN, "Calm when officers left.", Way.DECIDE, by="Priya Nair"
    )
    need = NeedFound("domestic_abuse", "One loud quarrel.", "The support line, offered by the officer.")
    desk.decided(
        contact,
        before(0, days=55),
        Outcome.INFORMATION_ONLY,
        "His mother says that he does not live there.",
        need,
        tests=NONE_MET,
        by="Marta Quill",
    )
    desk.closed(contact, before(0, days=54), "The police's notification asks for no answer.", by="Joan Pell")


def _danger_now(desk: Desk) -> None:
    desk.raised(
        before(0.1),
        WayIn.PUBLIC_FORM,
        "A small girl is alone on the balcony upstairs. I rang 999 and I can see her from my window.",
        StatedReferrer(ReferrerKind.PUBLIC, "Mrs Penn", phone="07700 900214"),
        _child("", "", "about 3", "Flat 5, Larkmead Court", town="Worksop", postcode="S80 9ZZ"),
        emergency=True,
    )


def _unread(desk: Desk) -> None:
    desk.raised(
        before(0.4),
        WayIn.PUBLIC_FORM,
        "I am her gran. Her mum is poorly again and I need to know what help there is.",
        StatedReferrer(ReferrerKind.FAMILY, "Jean Dexter", phone="07700 900377"),
        _child("Poppy", "Dexter", "6", "3 Weir Cottages", town="Newark", postcode="NG24 9ZZ"),
    )
    desk.raised(
        before(1.6),
        WayIn.POLICE,
        "Third call-out since September. Mother and children were at her sister's when officers left.",
        _officer("PC Haldane"),
        _child("Ava", "Renshaw", date(2023, 2, 9), "9 Quarry Bank", town="Worksop", postcode="S80 9ZZ"),
        _child("Noah", "Renshaw", date(2026, 3, 1), "9 Quarry Bank", town="Worksop", postcode="S80 9ZZ"),
        _adult(Part.VICTIM, "Leanne", "Renshaw", "9 Quarry Bank", town="Worksop", postcode="S80 9ZZ"),
        by="Priya Nair",
    )


def _with_partners(desk: Desk) -> None:
    stan = desk.raised(
        before(1.4),
        WayIn.PROFESSIONAL_FORM,
        "He forgets his tablets, and a man he met last month now looks after his bank card.",
        StatedReferrer(ReferrerKind.PROFESSIONAL, "Amara Obi", "District nurse", "Quarrybank Surgery"),
        _adult(Part.ADULT_AT_RISK, "Stan", "Wheatley", "22 Mill Bank", town="Retford", postcode="DN22 9ZZ"),
    )
    why = "His money may be gone by Friday; he is alone with him."
    desk.triaged(stan, before(1.2), Priority.RED, why, Way.ASK, by="Owen Hale")
    desk.asked(
        stan,
        before(1.1),
        "police",
        "Is the man known for fraud, or for other people's money?",
        Priority.RED,
        by="Owen Hale",
    )
    jess = desk.raised(
        before(19.5),
        WayIn.TELEPHONE,
        "Her dad can't manage the stairs since his fall, and she does the shopping before school.",
        StatedReferrer(ReferrerKind.PROFESSIONAL, "Mr Dunmore", "Form tutor", "Coppergate College"),
        _child("Jess", "Alderton", "12", "41 Saddlers Yard", town="Arnold", postcode="NG5 9ZZ"),
        by="Priya Nair",
    )
    why = "She copes, and is tired. Nobody else helps."
    desk.triaged(jess, before(19), Priority.GREEN, why, Way.ASK, by="Priya Nair")
    desk.asked(
        jess,
        before(18.9),
        "health-community",
        "Does anybody visit her father? Since when?",
        Priority.GREEN,
        by="Priya Nair",
    )
    idris = desk.raised(
        before(23.5),
        WayIn.PROFESSIONAL_FORM,
        "Idris is not gaining weight. His mother is tired and asks what else she can try.",
        StatedReferrer(ReferrerKind.PROFESSIONAL, "Sana Iqbal", "Health visitor", "Community health"),
        _child("Idris", "Camara", date(2026, 6, 2), "8 Ostler Street", town="Beeston", postcode="NG9 9ZZ"),
    )
    why = "He loses weight; his mother asks for help."
    desk.triaged(idris, before(22), Priority.AMBER, why, Way.ASK, by="Priya Nair")
    question = desk.asked(
        idris, before(21.9), "health-community", "His weights, week by week?", Priority.AMBER, by="Priya Nair"
    )
    desk.answered(
        question,
        before(20),
        "Below his line since August. His mother comes to every appointment.",
        by="Helen Frost",
    )


def _to_sign(desk: Desk) -> None:
    callum = desk.raised(
        before(23),
        WayIn.PROFESSIONAL_FORM,
        "He is out most nights with older friends, and came back on Saturday with a telephone that he would "
        "not explain.",
        StatedReferrer(
            ReferrerKind.PROFESSIONAL,
            "Ms Adair",
            "Head of year",
            "Coppergate College",
            email="adair@example.org",
        ),
        _child(
            "Callum", "Pettifer", date(2011, 5, 20), "30 Priors Walk", town="Mansfield", postcode="NG19 9ZZ"
        ),
        _adult(Part.PARENT, "Donna", "Pettifer", "30 Priors Walk", town="Mansfield", postcode="NG19 9ZZ"),
    )
    why = "Older friends, gifts, and nights out that nobody explains."
    desk.triaged(callum, before(22.5), Priority.AMBER, why, Way.DECIDE, by="Owen Hale")
    desk.decided(
        callum,
        before(1),
        Outcome.ASSESSMENT,
        "Callum says that he owes them for the telephone. His mother wants help and will work with us.",
        NeedFound(
            "abuse", "Gifts that he must pay back; nights away.", "A social worker whom he can choose."
        ),
        NeedFound("crime", "He carries parcels and does not say for whom.", "The youth justice service."),
        tests=(
            Considered(
                "section_17", met=True, why="His health and development are likely to suffer without help."
            ),
        ),
        by="Marta Quill",
    )


def _to_tell(desk: Desk) -> None:
    seth = desk.raised(
        before(22),
        WayIn.PUBLIC_FORM,
        "The children across the road play out until ten, and their heating has been off since last week.",
        StatedReferrer(ReferrerKind.PUBLIC, "Mr Lowther", email="lowther@example.org"),
        _child("Seth", "Garrick", "about 8", "6 Mill Bank", town="Hucknall", postcode="NG15 9ZZ"),
        _child("Ivy", "Garrick", "about 5", "6 Mill Bank", town="Hucknall", postcode="NG15 9ZZ"),
    )
    why = "No sign of danger; a cold house."
    desk.triaged(seth, before(20.5), Priority.GREEN, why, Way.DECIDE, by="Priya Nair")
    desk.decided(
        seth,
        before(18.5),
        Outcome.SIGNPOST,
        "The family asked for nothing but the heating. The district's fund pays for the repair this week.",
        NeedFound("housing", "No heating for eight days.", "The district's hardship fund."),
        tests=NONE_MET,
        by="Marta Quill",
    )


def _offered(desk: Desk) -> None:
    maya = desk.raised(
        before(47),
        WayIn.TELEPHONE,
        "Her mum is in hospital and her stepdad said that she can't come home.",
        StatedReferrer(
            ReferrerKind.PROFESSIONAL, "Mrs Fell", "Deputy head", "Coppergate College", phone="07700 900455"
        ),
        _child(
            "Maya", "Threlfall", date(2010, 9, 14), "4 Bobbin Yard", town="Mansfield", postcode="NG18 9ZZ"
        ),
        by="Marta Quill",
    )
    why = "She has nowhere to sleep after Friday."
    desk.triaged(maya, before(46.9), Priority.AMBER, why, Way.DECIDE, by="Marta Quill")
    decision = desk.decided(
        maya,
        before(46.5),
        Outcome.ASSESSMENT,
        "Maya wants to stay near her school. Her aunt can have her, and needs to know how.",
        NeedFound("housing", "She may not go home.", "Her aunt, with our help."),
        tests=(Considered("section_17", met=True, why="She has nowhere to live."),),
        by="Marta Quill",
    )
    desk.signed(decision, before(45), by="Denise Ashby")
    desk.offered(
        maya,
        before(18.5),
        "district-mansfield",
        "Maya is sixteen. Her mother is in hospital until December.",
        by="Marta Quill",
    )
    desk.told(maya, before(18.4), "Thank you. We have offered it to the district's team.", by="Marta Quill")
