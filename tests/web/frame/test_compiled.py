"""The compiled styles and scripts are those of their sources, and carry nothing that isn't ours to use."""

import hashlib
import json
import re
from importlib.metadata import version
from pathlib import Path

import pytest

import frontdoor.web.frame

FRAME = Path(frontdoor.web.frame.__file__).parent
ROOT = FRAME.parents[2]
COMPILED = FRAME / "static" / "frame"


def source_of(name: str) -> Path:
    return ROOT / name if name == "package-lock.json" else FRAME / "assets" / name


def test_no_source_has_changed_since_the_files_were_compiled() -> None:
    listed = (COMPILED / "sources.sha256").read_text().splitlines()
    changed = [
        name
        for digest, name in (line.split("  ", 1) for line in listed)
        if hashlib.sha256(source_of(name).read_bytes()).hexdigest() != digest
    ]
    assert changed == []


def test_every_source_is_among_those_compiled() -> None:
    listed = {line.split("  ", 1)[1] for line in (COMPILED / "sources.sha256").read_text().splitlines()}
    sources = {
        str(path.relative_to(FRAME / "assets")) for path in (FRAME / "assets").rglob("*") if path.is_file()
    }
    assert sources <= listed


def test_the_styles_are_of_the_version_that_the_macros_were_made_for() -> None:
    locked = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert locked["node_modules/govuk-frontend"]["version"] == "6.3.0"
    assert version("govuk-frontend-jinja") == "4.1.0"


@pytest.mark.parametrize("name", sorted(path.name for path in COMPILED.glob("*.min.*")))
def test_nothing_of_the_crown_s_is_in_a_compiled_file(name: str) -> None:
    words = (COMPILED / name).read_text(encoding="utf-8").lower()
    assert [mark for mark in ("gds transport", "crest", "crown-symbol") if mark in words] == []


def test_every_file_that_the_styles_ask_for_stands_beside_them() -> None:
    asked = re.findall(
        r'url\("?(?!data:)([^")]+)', (COMPILED / "frontdoor.min.css").read_text(encoding="utf-8")
    )
    assert asked
    assert [name for name in asked if not (COMPILED / name).is_file()] == []


@pytest.mark.parametrize(
    "part", ["govuk-frontend", "@ministryofjustice", "htmx", "Inter Project", "accessible"]
)
def test_the_licence_of_each_part_stands_beside_it(part: str) -> None:
    assert part in (COMPILED / "LICENCES.txt").read_text(encoding="utf-8")
