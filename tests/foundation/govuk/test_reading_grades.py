"""How hard a text is: syllables as they are heard, grades as they are published, the hardest sentence first."""

from hypothesis import given
from hypothesis import strategies as st

from frontdoor.foundation.govuk.reading import hardest, reading_age, school_grade, sentences, syllables

# By how many syllables are heard in them.
HEARD = {
    1: "called child closed eight helped looked named needs school things tried used weeks young likes homes give "
    "gives made times use one two there where sure care asked",
    2: "about again baby because being breakfast children concern council danger district early every father going "
    "happened having household hungry later letter little mother needed neighbour nothing offered only open outcome "
    "parent people person police private question quiet reason safety secret service sister social teacher thinking "
    "threshold trouble wanted worker working worries worry writing places houses changes able table simple agree "
    "agreed create science doing seeing ages wishes boxes worried started ended carer",
    3: "agency assessment decided decision different domestic enquiries family hospital nobody officer protected "
    "recorded reference referral serious services safeguarding somebody strategy surgery telephone together violence",
    4: "education emergency identity information practitioner professional seriously statutory obligation",
    5: "notification",
}


def test_syllables_are_counted_as_they_are_heard() -> None:
    wrong = {
        word: syllables(word)
        for heard, words in HEARD.items()
        for word in words.split()
        if syllables(word) != heard
    }
    assert wrong == {}


def test_short_words_in_short_sentences_are_for_the_youngest() -> None:
    assert school_grade("We saw the cat. The cat sat on the mat.") < 2
    assert reading_age("We saw the cat. The cat sat on the mat.") == 5


def test_long_words_are_for_the_oldest() -> None:
    assert school_grade("Professionals undertake comprehensive statutory assessments proportionately.") > 15


def test_the_grade_is_kincaids() -> None:
    # 10 words, 2 sentences, 14 syllables: 0.39 * 5 + 11.8 * 1.4 - 15.59
    assert round(school_grade("The teacher rang us today. She was worried about him."), 2) == 2.88


def test_a_line_of_its_own_is_a_sentence_and_a_number_is_no_word() -> None:
    assert sentences("Who it is about\n\n1.\nCall 999. Then “wait.” Please!") == [
        "Who it is about",
        "Call 999.",
        "Then “wait.",
        "Please!",
    ]


def test_the_hardest_sentences_come_first() -> None:
    text = "We read it. Statutory assessments are proportionate. Notifications necessitate consideration."
    assert [one.words.split()[0] for one in hardest(text, above=8)] == ["Notifications", "Statutory"]


def test_nothing_written_is_not_hard() -> None:
    assert (school_grade(" 12 \n"), reading_age("")) == (0.0, 5)


@given(st.text(max_size=300))
def test_any_text_has_a_grade(text: str) -> None:
    assert school_grade(text) >= 0
