"""Who may take part in a discussion, and when it may conclude."""

from collections.abc import Collection
from uuid import UUID

from frontdoor.domain.accounts.rules import Viewer
from frontdoor.domain.agencies.rules import AgencyKind
from frontdoor.domain.discussions.models import Attendance, Conclusion, Discussion
from frontdoor.domain.discussions.rules import Kind, missing, said
from frontdoor.foundation.records.refusals import NotThere, Refused


def open_discussion(viewer: Viewer, discussion_id: UUID) -> Discussion:
    """A discussion that goes on and is the viewer's to take part in."""
    discussion = Discussion.objects.filter(id=discussion_id).first()
    if discussion is None or not (viewer.sees_hub or viewer.agency_id in discussion.invited):
        raise NotThere
    if Conclusion.objects.filter(discussion=discussion).exists():
        raise Refused("This discussion has ended. Open a new one if there is more to say.")
    return discussion


def ended_discussion(viewer: Viewer, discussion_id: UUID) -> Discussion:
    """A discussion that has ended, and to which the viewer came."""
    discussion = Discussion.objects.filter(id=discussion_id).first()
    if (
        discussion is None
        or not Attendance.objects.filter(discussion=discussion, member_id=viewer.id).exists()
    ):
        raise NotThere
    if not Conclusion.objects.filter(discussion=discussion).exists():
        raise Refused("This discussion goes on. Say how it went once it has ended.")
    return discussion


def must_have_joined(viewer: Viewer, discussion: Discussion) -> None:
    """Whoever speaks has said that they are here, so that the record shows who came."""
    if not Attendance.objects.filter(discussion=discussion, member_id=viewer.id).exists():
        raise Refused("Say first that you are here: in the room, remote or on call.")


def must_have_quorum(viewer: Viewer, discussion: Discussion) -> None:
    """A strategy discussion needs social work, health and police; the refusal names who is missing."""
    present = {
        AgencyKind(kind)
        for kind in Attendance.objects.filter(discussion=discussion).values_list("agency__kind", flat=True)
    }
    absent = missing(Kind(discussion.kind), present)
    if absent:
        raise Refused(
            f"A strategy discussion can't end without {said(absent)}. Ask them to join, by telephone if need be."
        )


def may_read_others(viewer: Viewer, spoken: Collection[UUID], *, ended: bool) -> bool:
    """Each agency's view stays closed to the others until they gave their own, so that none leans on another's."""
    return viewer.sees_hub or ended or viewer.agency_id in spoken
