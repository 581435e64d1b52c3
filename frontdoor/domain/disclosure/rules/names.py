"""Names in a text: somebody called May or Hope is not named by every "may" and "hope"."""

from collections.abc import Sequence

from frontdoor.domain.disclosure.rules.likeness import Word, words_of

_ORDINARY = """
amber an and april art as at august autumn baker basil be best bill bishop black bond brown bush
butler by can carpenter carter case chambers chase child children childs christian church close cook
cooper cross crystal daisy dale dawn day dean do drew east english ernest eve faith farmer field
fields fisher flowers for ford forest fox frank french from frost gale gardener gardner gates ginger
glass gold good grace grant gray green grey guy hall hand hardy hart hazel he heather hill holiday
holly home hope horn horne house hunt hunter in is it ivy jade joy june king knight lake lane law
lily little long lord love major mark marsh martin mason max may me mercy miles miller moon moor my
no north of old olive on or page park pat patience pearl penny pool pope poppy price rice rivers rob
robin rose ruby rush sands savage self sharp shepherd short silver singer small so south sparks
speed spring stable star still stone strange street strong sue summer sunny swan sweet taylor temple
the to turner up us vale vine walker wall ward waters we webb wells west white will winter wise wood
woods world worth young
"""
ALSO_WORDS = frozenset(_ORDINARY.split())
"""Names that are ordinary words as well."""


def line_of_name(words: Sequence[Word], name: str) -> int | None:
    """The line on which one part of a name stands by itself.

    A part that is an ordinary word as well counts only with a capital inside a sentence.
    """
    parts = {part.plain for part in words_of(name) if len(part.plain) > 1}
    for word in words:
        plain = word.plain.removesuffix("s") if word.written.endswith(("'s", "\u2019s")) else word.plain
        if plain in parts and (plain not in ALSO_WORDS or (word.written[0].isupper() and not word.begins)):
            return word.line
    return None
