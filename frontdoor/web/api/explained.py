"""The types of the description in words, for the page that people read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Plain = Mapping[str, Any]
TOLD = ("Worry", "Person", "Address", "Referrer")
ANSWERED = ("Receipt", "Remark", "Status", "Message", "ProblemDetails", "Fault")
FORMATS = {"date": "day, YYYY-MM-DD", "date-time": "moment with time zone"}


@dataclass(frozen=True)
class Field:
    """One name that may be said, what its value is, and what it means."""

    name: str
    must: bool
    kind: str
    words: str


@dataclass(frozen=True)
class Thing:
    """An object of the description, and its fields."""

    name: str
    words: str
    fields: tuple[Field, ...]
    is_told: bool


def things_told(described: Plain) -> list[Thing]:
    """Every object that is sent or answered, in the order in which one meets them."""
    schemas = described["components"]["schemas"]
    return [_thing(name, schemas, is_told=name in TOLD) for name in (*TOLD, *ANSWERED)]


def _thing(name: str, schemas: Plain, *, is_told: bool) -> Thing:
    schema = schemas[name]
    required = schema.get("required", ())
    fields = tuple(
        Field(field, field in required, ", or ".join(_kinds(said, schemas)), said.get("description", ""))
        for field, said in schema["properties"].items()
    )
    return Thing(name, schema.get("description", ""), fields, is_told)


def _kinds(said: Plain, schemas: Plain) -> Iterator[str]:
    """What a value may be, in words."""
    several = [one for one in said.get("anyOf", said.get("allOf", ())) if one.get("type") != "null"]
    if several:
        for one in several:
            yield from _kinds(one, schemas)
    elif "$ref" in said:
        name = said["$ref"].rpartition("/")[2]
        yield from _kinds(schemas[name], schemas) if "enum" in schemas[name] else [name]
    elif said.get("type") == "array":
        yield from (f"list of {kind}" for kind in _kinds(said["items"], schemas))
    elif "enum" in said:
        yield "one of: " + ", ".join(said["enum"])
    elif "const" in said:
        yield str(said["const"])
    else:
        yield _simple(said)


def _simple(said: Plain) -> str:
    plain = {"string": "text", "boolean": "true or false"}.get(said["type"], "number")
    kind = FORMATS.get(said.get("format", ""), plain)
    longest = said.get("maxLength")
    return f"{kind}, at most {longest:,} characters" if longest else kind
