"""Each import contract is shown failing on a copy of the house with one thing broken."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.linting import broken_contracts
from tests.house.stairs import ROOT, contracts

# contract, what was done, the files that do it
BREAKS: list[tuple[str, str, dict[str, str]]] = [
    (
        "storeys",
        "the foundation imports a room",
        {"foundation/records/ids.py": "import frontdoor.domain.people"},
    ),
    ("storeys", "a room imports a door", {"domain/people/apps.py": "import frontdoor.web.hub"}),
    (
        "storeys",
        "a page imports the invented county",
        {"web/hub/apps.py": "import frontdoor.demo"},
    ),
    ("storeys", "a storey that nobody placed", {"attic/__init__.py": ""}),
    ("stairs", "a room looks up", {"domain/people/apps.py": "import frontdoor.domain.contacts"}),
    (
        "stairs",
        "a room looks up inside a function",
        {"domain/people/apps.py": "def look() -> None:\n    import frontdoor.domain.contacts"},
    ),
    ("stairs", "a room that nobody placed", {"domain/attic/__init__.py": ""}),
    (
        "inside-a-room",
        "a query calls an action",
        {
            "domain/people/queries.py": "import frontdoor.domain.people.actions",
            "domain/people/actions.py": "",
        },
    ),
    ("inside-a-room", "a module that nobody placed", {"domain/people/attic.py": ""}),
    (
        "floorboards",
        "the clock stands on records",
        {"foundation/clock/__init__.py": "import frontdoor.foundation.records"},
    ),
    (
        "doors",
        "a door opens through another",
        {"web/public/apps.py": "import frontdoor.web.hub"},
    ),
    ("doors", "the frame hangs in a door", {"web/frame/apps.py": "import frontdoor.web.hub"}),
    ("doors", "a door that nobody placed", {"web/attic/__init__.py": ""}),
    ("plain-rules", "a rule imports Django", {"domain/people/rules.py": "import django.db.models"}),
    (
        "plain-rules",
        "a rule reaches Django by way of another module",
        {"domain/people/rules.py": "import frontdoor.foundation.records.models"},
    ),
    (
        "no-tables-on-the-web",
        "a page imports a table",
        {"web/hub/apps.py": "import frontdoor.domain.people.models", "domain/people/models.py": ""},
    ),
    (
        "no-tables-on-the-web",
        "a command imports a table",
        {"cli/attic.py": "import frontdoor.domain.people.models", "domain/people/models.py": ""},
    ),
    (
        "no-tables-on-the-web",
        "a job imports a table",
        {"jobs/__init__.py": "import frontdoor.domain.people.models", "domain/people/models.py": ""},
    ),
    (
        "no-knots",
        "two pages import each other",
        {
            "web/hub/day.py": "import frontdoor.web.hub.night",
            "web/hub/night.py": "import frontdoor.web.hub.day",
        },
    ),
]


@pytest.fixture(scope="module")
def copy_of_the_house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package's Python and its contracts, in a folder of their own."""
    tree = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", tree)
    for file in (ROOT / "frontdoor").rglob("*.py"):
        copy = tree / file.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, copy)
    return tree


@pytest.fixture
def broken(copy_of_the_house: Path, files: dict[str, str]) -> Iterator[Path]:
    """The copy with these lines added to its files; afterwards as it was."""
    before: dict[Path, str | None] = {}
    for name, lines in files.items():
        path = copy_of_the_house / "frontdoor" / name
        before[path] = path.read_text() if path.exists() else None
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{before[path] or ''}\n{lines}\n")
        (path.parent / "__init__.py").touch()
    yield copy_of_the_house
    for path, text in before.items():
        _put_back(path, text)


def _put_back(path: Path, text: str | None) -> None:
    if text is not None:
        path.write_text(text)
    elif path.name == "__init__.py":
        shutil.rmtree(path.parent)
    else:
        path.unlink()


@pytest.mark.parametrize(
    ("contract", "files"),
    [pytest.param(contract, files, id=f"{contract}: {done}") for contract, done, files in BREAKS],
)
def test_the_contract_names_the_break(contract: str, broken: Path) -> None:
    assert contracts()[contract]["name"] in broken_contracts(broken)


def test_every_contract_has_been_broken() -> None:
    assert {contract for contract, _, _ in BREAKS} == set(contracts())


def test_a_tree_that_cannot_be_read_is_not_taken_for_a_whole_one(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="could not be read"):
        broken_contracts(tmp_path)
