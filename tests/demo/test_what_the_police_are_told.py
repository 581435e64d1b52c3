"""In the invented county the police are told in the answer to their file, as far as something was decided."""

from pathlib import Path

import pytest

from frontdoor.demo.answered import answer_the_police
from frontdoor.domain.feedback.queries import answers_in_file
from frontdoor.domain.notifications.rules import week_of
from frontdoor.foundation.clock import today
from tests.domain.notifications.notification_files import row
from tests.domain.notifications.sending import sender
from tests.factories.county import a_county
from tests.factories.deeds import decided, look

pytestmark = pytest.mark.django_db


def test_only_what_was_decided_is_told(tmp_path: Path) -> None:
    county = a_county()
    first, _ = sender(tmp_path)(row(Notification_ref="NOT1"), row(Notification_ref="NOT2"))
    decided(county, first)
    assert answer_the_police() == 0
    assert [one.theirs for one in look(county.police, answers_in_file, week_of(today()))] == ["NOT1"]
