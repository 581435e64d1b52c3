"""One worry, told whole, and what it is answered: invented, and tried by a test against the real door."""

from typing import Any

from frontdoor.domain.feedback.rules import ACKNOWLEDGED

WORRY: dict[str, Any] = {
    "words": "Tom came to school hungry again and asked for food to take home. This is the third time this month.",
    "people": [
        {
            "part": "child",
            "forename": "Tom",
            "surname": "Varley",
            "birth_date": "2017-03-01",
            "sex": "male",
            "school": "Ferrybank Primary",
            "nhs_number": "999 000 0018",
            "address": {"line": "7 Larkmead Court", "town": "Mansfield", "postcode": "NG18 5ZZ"},
            "voice": "There is no food.",
        },
        {"part": "parent", "forename": "Danielle", "surname": "Varley", "relation": "Tom’s mother"},
    ],
    "referrer": {
        "name": "Ms Oldershaw",
        "role": "Class teacher",
        "organisation": "Ferrybank Primary",
        "phone": "07700 900123",
        "email": "teacher@example.org",
    },
    "safe_now": "not_sure",
    "family_knows": "yes",
    "tried": "We gave him breakfast, and spoke to his mother on Monday.",
    "occurred_at": "2026-11-05T08:50:00Z",
    "your_reference": "FP-2291",
}
RECEIPT: dict[str, Any] = {
    "reference": "FD-7KQM-2XW9",
    "received_at": "2026-11-05T10:42:07.120Z",
    "read_by": "2026-11-06T10:42:07.120Z",
    "words": ACKNOWLEDGED,
    "follow_code": "ABCD EFGH",
    "follow_url": "https://frontdoor.example.org/follow/",
    "status_url": "https://frontdoor.example.org/api/v1/contacts/FD-7KQM-2XW9",
    "remarks": [],
}
MESSAGES: dict[str, Any] = {
    "reference": RECEIPT["reference"],
    "status": "received",
    "received_at": RECEIPT["received_at"],
    "read_by": RECEIPT["read_by"],
    "messages": [{"at": RECEIPT["received_at"], "words": ACKNOWLEDGED}],
}
