"""A command that takes people's records in is on the record of looks too."""

from getpass import getuser
from pathlib import Path

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.foundation.audit.models import Look
from frontdoor.foundation.audit.rules import Kind
from frontdoor.foundation.records.actor import acting_as
from tests.commands.processes import frontdoor
from tests.databases import Clone
from tests.domain.calls import logs


def test_an_import_is_on_record_with_whoever_was_at_the_machine(own_database: Clone, tmp_path: Path) -> None:
    file = tmp_path / "calls.csv"
    file.write_bytes(logs.written([logs.call("C1"), logs.call("C2")]))
    done = frontdoor("import", "calls", str(file), data=tmp_path, more=own_database.environment)
    with acting_as(SYSTEM.id):
        [row] = Look.objects.all()
    assert done.returncode == 0
    assert (row.what, row.kind, row.shown) == ("command:import_calls", Kind.DEED, 2)
    assert (row.who, getuser() in row.reason) == (SYSTEM.name, True)
