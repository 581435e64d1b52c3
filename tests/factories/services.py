"""Services as another directory would pass them on, in Open Referral UK's form."""

from typing import Any
from uuid import UUID, uuid4

from frontdoor.domain.accounts.rules import SYSTEM
from frontdoor.domain.directory.actions import Imported, import_directory

MANSFIELD, ASHFIELD = "E07000174", "E07000170"


def a_service(name: str = "Larkmead Debt Advice", **changes: Any) -> dict[str, Any]:
    """Debt advice in Mansfield for any age, checked this month, changed as the test needs."""
    own = str(changes.pop("id", uuid4()))
    needs = changes.pop("needs", ("money",))
    areas = changes.pop("areas", (MANSFIELD,))
    return {
        "id": own,
        "name": name,
        "status": "active",
        "description": "Talk through what is owed, and make a plan.",
        "assured_date": "2026-11-02",
        "organization": {"id": str(UUID(int=7)), "name": "Larkmead Trust", "description": "A local charity."},
        "contacts": [{"id": str(uuid4()), "phones": [{"id": str(uuid4()), "number": "01632 960123"}]}],
        "attributes": [
            {"id": str(uuid4()), "taxonomy_term": {"id": str(uuid4()), "code": need, "name": need}}
            for need in needs
        ],
        "service_areas": [
            {"id": str(uuid4()), "name": area, "uri": f"https://example.org/{area}"} for area in areas
        ],
        **changes,
    }


def known(*services: dict[str, Any]) -> Imported:
    """Put these services in the directory."""
    return import_directory(iter(services), by=SYSTEM)
