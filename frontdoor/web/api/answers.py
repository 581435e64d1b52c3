"""What a system is answered: that we have it, and what its referrer was told since."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from frontdoor.web.frame.problems import Problem

REFERENCE = r"^FD-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$"
Reference = Annotated[str, Field(pattern=REFERENCE, examples=["FD-7KQM-2XW9"], description="Our reference.")]


class Answered(BaseModel):
    """Anything that is answered."""

    model_config = ConfigDict(frozen=True, json_schema_serialization_defaults_required=True)


class Remark(Answered):
    """Something in a worry that we kept as it came and do not go by: the worry itself is stored."""

    pointer: Annotated[
        str,
        Field(
            description="Where it stands in what was sent (JSON Pointer).", examples=["#/people/0/nhs_number"]
        ),
    ]
    detail: Annotated[
        str, Field(description="Why we do not go by it.", examples=["This NHS number’s digits do not agree."])
    ]


class Receipt(Answered):
    """We have it: the same answer however often the same worry is sent under the same key."""

    reference: Reference
    received_at: Annotated[datetime, Field(description="When we stored it.")]
    read_by: Annotated[
        datetime, Field(description="By when a trained worker has read it and decided what happens next.")
    ]
    words: Annotated[str, Field(description="What to tell whoever is worried, now.")]
    follow_code: Annotated[
        str,
        Field(
            description="With the reference it opens the page on which they follow their worry. Give it to them alone.",
            examples=["ABCD EFGH"],
        ),
    ]
    follow_url: Annotated[str, Field(description="That page.")]
    status_url: Annotated[str, Field(description="Where your system reads what became of it.")]
    remarks: Annotated[
        list[Remark], Field(description="What we kept as it came and do not go by; most often none.")
    ]


class Message(Answered):
    """Something that whoever is worried was told."""

    at: datetime
    words: Annotated[str, Field(description="Safe words: never a name, an address or what an agency holds.")]


class Status(Answered):
    """What became of a worry, as far as whoever is worried may know: the same as on their page."""

    reference: Reference
    status: Annotated[
        Literal["received", "told"],
        Field(
            description="“received”: we have it. “told”: it is decided, and the last of the messages says what."
        ),
    ]
    received_at: datetime
    read_by: Annotated[
        datetime | None, Field(description="While nothing is decided: by when a trained worker has read it.")
    ]
    messages: Annotated[list[Message], Field(description="What was told so far, the first one first.")]


class Fault(BaseModel):
    """One thing that is wrong with what was sent."""

    detail: Annotated[str, Field(description="What would be right, in a sentence.")]
    pointer: Annotated[
        str | None,
        Field(description="Where it stands in the body (JSON Pointer).", examples=["#/people/0/part"]),
    ] = None
    header: Annotated[str | None, Field(description="Or the header that it is about.")] = None


class ProblemDetails(BaseModel):
    """What went wrong, as RFC 9457 says it. Nothing of what you sent is repeated in it."""

    type: Annotated[
        Literal[tuple(f"/api/v1/#{one.value.name}" for one in Problem)],  # type: ignore[valid-type]
        Field(description="Which kind of problem it is: the address at which it is explained."),
    ]
    title: str
    status: Annotated[int, Field(ge=400, le=599)]
    detail: Annotated[str, Field(description="What happened, and what to do, in plain words.")]
    errors: Annotated[
        list[Fault], Field(description="Each thing that is wrong, where there are several.")
    ] = []
