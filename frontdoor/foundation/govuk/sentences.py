"""What a form says when an answer is missing or can't be used: always a sentence that tells what to do."""


def upper_first(words: str) -> str:
    """The same words with a capital at the front, as at the start of a sentence."""
    return words[:1].upper() + words[1:]


def lower_first(words: str) -> str:
    """The same words for the middle of a sentence; an abbreviation such as NHS keeps its capitals."""
    first = words.split(" ", 1)[0]
    return words if first.isupper() and first not in ("A", "I") else words[:1].lower() + words[1:]


def named_after(label: str) -> str:
    """What to call the answer in an error when the form didn't say: the label, if it isn't a question."""
    plain = label.strip()
    return "your answer" if plain.endswith("?") else lower_first(plain)


def missing(verb: str, named: str) -> str:
    """The sentence for an answer that was left out: "Enter your full name", "Select a school"."""
    return f"{verb} {named}"


def too_long(named: str) -> str:
    """The sentence for an answer over its limit; Django fills in the number."""
    return f"{upper_first(_escaped(named))} must be %(limit_value)d characters or fewer"


def too_short(named: str) -> str:
    """The sentence for an answer under its limit; Django fills in the number."""
    return f"{upper_first(_escaped(named))} must be %(limit_value)d characters or more"


def unreadable(named: str) -> str:
    """The sentence for an answer with a character that can't be stored."""
    return f"{upper_first(named)} has a hidden character in it. Delete it and type it again"


def _escaped(named: str) -> str:
    """A per cent sign in a label must not be read as a place to fill in."""
    return named.replace("%", "%%")
