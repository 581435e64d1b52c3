"""Whether a question may still be answered, and by whom."""

from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.sharing.models import Reply, Request, Withdrawal
from frontdoor.domain.sharing.rules import Answer
from frontdoor.foundation.records.refusals import NotThere, Refused


def open_request(viewer: Viewer, request_id: UUID) -> Request:
    """A question that still waits for (more of) its answer; refused with the reason where it does not."""
    request = Request.objects.select_related("agency").filter(id=request_id).first()
    if request is None or not (viewer.sees_hub or request.agency_id == viewer.agency_id):
        raise NotThere
    if Withdrawal.objects.filter(request=request).exists():
        raise Refused("This question was taken back, so no answer is needed.")
    if Reply.objects.filter(request=request).exclude(answer=Answer.PART).exists():
        raise Refused(
            "This question has its answer already. Nothing more is needed; call the hub if it has changed."
        )
    return request
