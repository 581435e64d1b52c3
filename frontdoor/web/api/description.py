"""The description of this door (OpenAPI 3.1): what the library draws from the types, made whole with every error."""

from copy import deepcopy
from functools import cache
from typing import Any

from frontdoor.web.api.examples import MESSAGES, RECEIPT, WORRY
from frontdoor.web.api.operations import KEY, api
from frontdoor.web.frame.problems import MANUAL, MEDIA_TYPE, Problem

Plain = dict[str, Any]
ABOUT = """\
Another agency’s system tells the front door what one of its people is worried about, and later reads what they were
told. It sees nothing else: not whether a child is known, nor what any agency holds.

In an emergency call 999 first. Whatever arrives here is read by a person in the hub’s working hours.
"""
OF_KEYS = (
    "A text of your choice, such as a UUID, new for each worry. However often the same worry is sent under one key, "
    "it is stored once and answered alike: so send it again whenever you do not know whether it arrived. "
    "Keys never end."
)
OF_TOKENS = (
    "The token that the front door gave your system, in the header “Authorization: Bearer”. "
    "It begins with “frontdoor_”, was shown once, and ends on a day that you were told. Keep it as you keep passwords."
)
HEADERS: dict[int, tuple[str, Plain]] = {
    401: ("WWW-Authenticate", {"schema": {"type": "string"}, "description": "Bearer.", "required": True}),
    405: ("Allow", {"schema": {"type": "string"}, "description": "The methods it takes.", "required": True}),
    429: (
        "Retry-After",
        {
            "schema": {"type": "integer", "minimum": 1, "maximum": 60},
            "description": "How many seconds to wait.",
            "required": True,
        },
    ),
}
SAID = {
    200: "The same worry came under this key before: the same answer again.",
    201: "We have it.",
}


def description(address: str) -> Plain:
    """The whole description, for the address at which it is asked for."""
    return {**deepcopy(_whole()), "servers": [{"url": f"{address}{MANUAL.rstrip('/')}"}]}


@cache
def _whole() -> Plain:
    drawn: Plain = deepcopy(dict(api.get_openapi_schema(path_prefix="")))
    drawn["info"] |= {"description": ABOUT, "license": {"name": "MIT", "identifier": "MIT"}}
    drawn["components"]["securitySchemes"]["Token"]["description"] = OF_TOKENS
    for operations in drawn["paths"].values():
        for operation in operations.values():
            operation["responses"] = {
                str(status): _response(int(status), response)
                for status, response in operation["responses"].items()
            }
    _tell_us(drawn["paths"]["/contacts"]["post"])
    _what_became(drawn["paths"]["/contacts/{reference}"]["get"])
    return drawn


def _tell_us(operation: Plain) -> None:
    [key] = [one for one in operation["parameters"] if one["name"] == KEY]
    key |= {"description": OF_KEYS, "example": "7f3c9c1e-0d4b-4a55-9b52-0c1a4de6f2aa"}
    operation["requestBody"]["content"]["application/json"]["examples"] = {
        "hungry": {"summary": "A teacher’s worry about a hungry boy", "value": WORRY}
    }
    for status in ("200", "201"):
        stored = operation["responses"][status]
        stored["content"]["application/json"]["example"] = RECEIPT
        stored["links"] = {
            "whatBecameOfIt": {
                "operationId": "whatBecameOfIt",
                "parameters": {"reference": "$response.body#/reference"},
                "description": "The reference opens what became of it.",
            }
        }
    operation["responses"]["201"]["headers"] = {
        "Location": {
            "schema": {"type": "string"},
            "description": "Where to read what became of it: the same as status_url.",
            "required": True,
        }
    }


def _what_became(operation: Plain) -> None:
    operation["parameters"][0]["example"] = RECEIPT["reference"]
    operation["responses"]["200"]["description"] = "What whoever is worried was told so far."
    operation["responses"]["200"]["content"]["application/json"]["example"] = MESSAGES


def _response(status: int, response: Plain) -> Plain:
    if status < 400:
        return response | {"description": SAID.get(status, "")}
    [content] = response["content"].values()
    kinds = [one.value for one in Problem if one.value.status == status]
    content = content | {
        "examples": {
            kind.name: {
                "summary": kind.title,
                "value": {
                    "type": f"{MANUAL}#{kind.name}",
                    "title": kind.title,
                    "status": kind.status,
                    "detail": kind.to_do,
                },
            }
            for kind in kinds
        }
    }
    told = {"description": f"{kinds[0].title}. {kinds[0].to_do}", "content": {MEDIA_TYPE: content}}
    header = HEADERS.get(status)
    return told | ({"headers": {header[0]: header[1]}} if header else {})
