"""The check of tables sees every way in which a page, a job or the county could reach one."""

import pytest

from tests.breaks.broken import python
from tests.house.touching import hands_on_tables


@pytest.mark.parametrize(
    "line",
    [
        "Child.objects.all()",
        "rows = Child.objects",
        "Child._default_manager.get()",
        "child.save()",
        "child.delete()",
        "rows.filter(a=1).delete()",
        "rows.bulk_create([])",
        "apps.get_model('people', 'Child')",
        "connection.cursor()",
    ],
)
@pytest.mark.parametrize("place", ["web/hub/views.py", "jobs/chasing.py", "demo/families.py"])
def test_a_hand_on_a_table_is_named(place: str, line: str) -> None:
    [told] = hands_on_tables([python(f"frontdoor/{place}", line)])
    assert told.startswith(f"frontdoor/{place}:1 ")


@pytest.mark.parametrize("place", ["domain/people/actions.py", "demo/bulk.py", "webbing/views.py"])
def test_where_tables_may_be_touched_nothing_is_named(place: str) -> None:
    assert hands_on_tables([python(f"frontdoor/{place}", "child.save()")]) == []


def test_the_words_alone_are_not_a_touch() -> None:
    assert (
        hands_on_tables([python("frontdoor/web/hub/views.py", "# child.save()\nobjects = 'a.delete()'")])
        == []
    )
