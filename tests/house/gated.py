"""Nothing is told to anybody outside past the gate: who may send a message, under which subject, after which check."""

import ast
from collections.abc import Iterable, Iterator, Mapping

from tests.house.sources import Function, Source

SEND = "frontdoor.foundation.letters.actions"
SENDERS = {(SEND, "send"), ("frontdoor.domain.accounts.actions", "write_to")}
HAND_ON = (SEND, "frontdoor.domain.accounts.actions.writing")
"""They send under whatever subject they are given: whoever gives it is asked."""
MAY_SEND: Mapping[str, frozenset[str]] = {
    "frontdoor.domain.assurance.actions": frozenset({"COACHING"}),
    "frontdoor.domain.contacts.actions.drafts": frozenset({"CODE", "SAVED"}),
    "frontdoor.domain.contacts.actions.lying": frozenset({"UNSEEN"}),
    "frontdoor.domain.feedback.actions.acknowledging": frozenset({"RECEIVED"}),
    "frontdoor.domain.feedback.actions.following": frozenset({"CODE"}),
    "frontdoor.domain.feedback.actions.inviting": frozenset({"SURVEY"}),
    "frontdoor.domain.feedback.actions.writing": frozenset({"NEXT"}),
    "frontdoor.domain.journey.actions": frozenset({"UNSEEN"}),
    "frontdoor.domain.needtoknow.actions.telling": frozenset({"LOOKED"}),
    "frontdoor.domain.notifications.actions.returning": frozenset({"QUALITY"}),
    "frontdoor.jobs.looking": frozenset({"LOOKED"}),
    "frontdoor.jobs.sealing": frozenset({"WITNESS"}),
}
"""By module: the subjects under which it may send. Its words are its own, and hold nothing that anybody typed."""

GATED = frozenset({"NEXT"})
"""Subjects of messages in words that somebody typed: they pass the gate in the function that sends them."""
GATES = frozenset({"safe_words", "checked_for_referrer"})


def past_the_gate(sources: Iterable[Source], may_send: Mapping[str, frozenset[str]] = MAY_SEND) -> list[str]:
    """Every place that sends a message which it may not, or typed words without having them checked before."""
    return [fault for source in sources for fault in _faults(source, may_send)]


def _faults(source: Source, may_send: Mapping[str, frozenset[str]]) -> Iterator[str]:
    if not _imports_send(source.tree) or source.module in HAND_ON:
        return
    subjects = _subjects(source.tree)
    for subject in sorted(subjects - may_send.get(source.module, frozenset())):
        yield f"{source.path} sends under {subject}: say in tests/house/gated.py why it may"
    if not subjects:
        yield f"{source.path} sends under a subject that can't be read here"
    for function in source.functions():
        gated = bool(_subjects(function) & GATED)
        if gated and not _checked_before_sent(function):
            yield f"{source.path}:{function.lineno} {function.name} sends typed words that passed no gate"


def _imports_send(tree: ast.Module) -> bool:
    return any(
        isinstance(node, ast.ImportFrom) and any((node.module, one.name) in SENDERS for one in node.names)
        for node in ast.walk(tree)
    )


def _subjects(tree: ast.AST) -> set[str]:
    return {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and (
            (isinstance(node.value, ast.Name) and node.value.id == "Subject")
            or (isinstance(node.value, ast.Attribute) and node.value.attr == "Subject")
        )
    }


def _checked_before_sent(function: Function) -> bool:
    checked = [node.lineno for node in _calls(function, GATES)]
    sent = [node.lineno for node in _calls(function, frozenset({"send"}))]
    return bool(checked) and all(min(checked) < line for line in sent)


def _calls(function: Function, names: frozenset[str]) -> Iterator[ast.Call]:
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield node
