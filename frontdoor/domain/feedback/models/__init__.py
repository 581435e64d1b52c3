"""The tables of what we told the referrer, how they may follow, and how a contact ended."""

from frontdoor.domain.feedback.models.ending import Closure, FollowUp, Joining, SetAside
from frontdoor.domain.feedback.models.following import FollowCode
from frontdoor.domain.feedback.models.releasing import Release, Released
from frontdoor.domain.feedback.models.surveys import SaidAndDone, SurveyAnswer, TakenDown
from frontdoor.domain.feedback.models.telling import Message

__all__ = [
    "Closure",
    "FollowCode",
    "FollowUp",
    "Joining",
    "Message",
    "Release",
    "Released",
    "SaidAndDone",
    "SetAside",
    "SurveyAnswer",
    "TakenDown",
]
