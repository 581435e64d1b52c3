"""Addresses for partner agencies, and for receiving teams in so far as they are asked and act too."""

from frontdoor.foundation.audit.rules import Kind
from frontdoor.web.frame.access import PARTNERS, RECEIVERS, page
from frontdoor.web.partner import actions, answers, discussions, knowing, ours, raised, requests

app_name = "partner"
WHO = PARTNERS | RECEIVERS

urlpatterns = [
    page("", requests.requests, name="requests", who=WHO),
    page("requests/<uuid:request_id>/", requests.answer, name="request", who=WHO, subject="request_id"),
    page(
        "requests/<uuid:request_id>/i-know-them/",
        knowing.know_asked,
        name="know_asked",
        who=WHO,
        subject="request_id",
    ),
    page("discussions/", discussions.discussions, name="discussions", who=WHO),
    page(
        "discussions/<uuid:discussion_id>/",
        discussions.discussion,
        name="discussion",
        who=WHO,
        subject="discussion_id",
    ),
    # Not a look at anybody: the page it belongs to was one already.
    page(
        "discussions/<uuid:discussion_id>/goes-on/",
        discussions.what_goes_on,
        name="discussion_goes_on",
        who=WHO,
        piece="discussion_id",
        passive=True,
    ),
    page(
        "discussions/<uuid:discussion_id>/i-know-them/",
        knowing.know_discussed,
        name="know_discussed",
        who=WHO,
        subject="discussion_id",
    ),
    page("raised/", raised.raised, name="raised", who=WHO),
    page("answers/", answers.answers, name="answers", who=WHO),
    page("answers/file/", answers.answers_file, name="answers_file", who=WHO, kind=Kind.EXPORT),
    page("ours/", ours.ours, name="ours", who=WHO),
    page("actions/", actions.actions, name="actions", who=WHO),
    page("actions/<uuid:action_id>/", actions.action, name="action", who=WHO, subject="action_id"),
]
