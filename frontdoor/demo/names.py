"""Names, roads and schools of nobody and nowhere."""

from itertools import product


def _apart(names: str) -> list[str]:
    return names.split()


FORENAMES = {
    "F": _apart("""
        Amelia Olivia Isla Ava Grace Freya Lily Evie Niamh Siobhán Zofia Agnieszka Amina Fatima Priya Mia Ellie-Mae
        Danielle Leanne Kelly-Ann Chantelle Rebecca Katherine Joanne Patricia Maureen Blessing Adaeze Hannah Róisín
        Poppy Willow Daisy Phoebe Matilda Harriet Imogen Jasmine Aisha Maryam Zainab Noor Anaya Simran Wiktoria Oliwia
        Maja Ioana Elena Chloe Courtney Shannon Stacey Gemma Natalie Tanya Lorraine Sandra Beverley Gillian Thandiwe
        Folasade Keziah Orla Caoimhe
    """),
    "M": _apart("""
        Oliver George Harry Noah Jack Leo Rhys Tommy-Lee Oisín Piotr Imran Mohammed Arjun Kai Jayden Callum Dean Gary
        Wayne Stephen Alexander Kwame Emeka Daniel Nathan Liam Seán Jakub Tyler Alfie Archie Freddie Theo Arlo Jude
        Reuben Caleb Yusuf Ibrahim Hamza Zayn Rohan Veer Filip Szymon Antoni Andrei Mihai Connor Kyle Ashley Craig
        Darren Lee Shaun Keith Trevor Malcolm Barry Tendai Chidi Kofi Eoin Cormac Declan
    """),
}
_OFTEN = _apart("""
    Varley Oldershaw Stapleton Bingley Clifton-Shaw Whitaker Mellors O'Connor Radford Hallam Hussain Begum Nowak
    Kowalska Mbeki Topliss Sharma Patel Ahmed Wójcik Kavanagh Brackley Thornhill Ostler Fenwick Marriott Shelton
    Cropwell Bramley Okafor Adeyemi Haywood Spibey Wragg Leivers Bexon Grocock Attenborrow Pinder Raynor
""")
_BEGIN = _apart("""
    Ash Black Brook Chad Cross Dun East Fern Gold Hart Hazel Hol King Lang Mar Mill Nor Oak Pem Quar Red Rush Sher Sil
    Stan Sten Thor Under Wal West Wick Win Wood Yar
""")
_END = _apart("""
    bourne bridge brook by church combe croft dale den field ford grave ham hurst ley low more stock stow ton well
    worth
""")
# A few names are many people's and most are few people's, as names are.
SURNAMES = [*_OFTEN * 4, *map("".join, product(_BEGIN, _END))]
SHORT = {
    "Oliver": "Ollie",
    "Katherine": "Katie",
    "Daniel": "Danny",
    "Stephen": "Steve",
    "Alexander": "Alex",
    "Rebecca": "Becky",
    "Joanne": "Jo",
    "Patricia": "Pat",
    "Mohammed": "Mo",
    "Tommy-Lee": "Tommy",
    "Nathan": "Nate",
    "Frederick": "Freddie",
    "Harriet": "Hattie",
    "Matilda": "Tilly",
}
_FIRST = _apart("""
    Larkmead Thornhedge Heronsgate Ostler Millrace Bramblewick Tanyard Quarrybank Loomweaver Ferrybank Kilnfield
    Saddlers Orchard Windlass Coppergate Swallowbeck Needlemakers Priorsfield Lantern Bobbinmill Fallowmere Otterburn
    Skylark Cooperage Withy Hollowell Bellfounder Cordwainer Lacemaker Framework
""")
_WAYS = _apart("""
    Court Avenue Road Street Lane Close Row View Drive Yard Rise Way Terrace Crescent Walk Hill Grove Gardens
""")
ROADS = [f"{first} {way}" for first, way in product(_FIRST, _WAYS)]
NURSERIES = tuple(f"{name} Nursery" for name in ("Windlass", "Skylark", "Withy", "Lantern", "Orchard"))
PRIMARIES = (
    "St Wilgyth's Primary",
    "Loomweaver Infants",
    "Kilnfield Junior School",
    *(f"{name} Primary" for name in _FIRST[5:]),
)
SECONDARIES = ("Heronsgate High", "Coppergate College", *(f"{name} Academy" for name in _FIRST[18:]))
SCHOOLS: tuple[tuple[int, tuple[str, ...]], ...] = (
    (3, ()),
    (5, NURSERIES),
    (11, PRIMARIES),
    (200, SECONDARIES),
)
"""Up to which age children go there, and what they are called; nobody goes anywhere before the first."""
# Districts with opening parts of real sectors; every unit is ZZ, which the Post Office gives to nobody here.
PLACES = (
    ("Mansfield", ("NG18 5ZZ", "NG18 2ZZ", "NG19 6ZZ"), 0.17),
    ("Sutton-in-Ashfield", ("NG17 4ZZ", "NG17 1ZZ", "NG15 7ZZ"), 0.18),
    ("Worksop", ("S80 1ZZ", "S81 0ZZ", "DN22 7ZZ"), 0.14),
    ("Beeston", ("NG9 6ZZ", "NG9 2ZZ", "NG16 2ZZ"), 0.12),
    ("Arnold", ("NG4 4ZZ", "NG5 6ZZ", "NG14 5ZZ"), 0.12),
    ("Newark", ("NG24 1ZZ", "NG24 2ZZ", "NG22 8ZZ"), 0.14),
    ("West Bridgford", ("NG2 7ZZ", "NG12 3ZZ", "NG11 6ZZ"), 0.09),
    ("Nottingham", ("NG7 4ZZ", "NG3 2ZZ", "NG8 5ZZ"), 0.04),
)
