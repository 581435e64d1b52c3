"""Documents and pictures with a worry: checked, sealed and kept as soon as they are chosen."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from frontdoor.domain.accounts.rules import INTAKE
from frontdoor.foundation.files.actions import store
from frontdoor.foundation.records.refusals import Refused
from frontdoor.web.frame.pages import render
from frontdoor.web.public import flow, questions
from frontdoor.web.public.writing import Writing

MOST = 10


def ask_documents(request: HttpRequest, writing: Writing) -> HttpResponse:
    """Add documents one at a time, or go on without; a document that was chosen is never left behind."""
    files = list(writing.answers.get("files") or [])
    if request.method != "POST":
        return render(request, "public/files.html", _page(writing, files, questions.Files()))
    if request.POST.get("remove"):
        writing.keep(files=[one for one in files if one["id"] != request.POST["remove"]])
        return redirect("public:question", "files")
    form = questions.Files(request.POST, request.FILES)
    if form.is_valid() and "add" in request.POST and not form.cleaned_data["document"]:
        form.add_error("document", "Choose a document or picture to add, or go on without one.")
    if not form.is_valid() or (form.cleaned_data["document"] and not _stored(writing, files, form)):
        return render(request, "public/files.html", _page(writing, files, form))
    on = "files" if "add" in request.POST else flow.after("files", writing.answers)
    return redirect("public:question", on)


def _stored(writing: Writing, files: list[dict[str, str]], form: questions.Files) -> bool:
    """Keep the document; what can't be taken is said beside the question."""
    upload = form.cleaned_data["document"]
    if len(files) >= MOST:
        form.add_error("document", "You can add up to ten documents. Remove one to add another.")
        return False
    try:
        file = store(upload, name=upload.name, subject=UUID(writing.answers["contact"]), by=INTAKE)
    except Refused as refused:
        form.add_error("document", refused.reason)
        return False
    writing.keep(files=[*files, {"id": str(file.id), "name": file.name}])
    return True


def _page(writing: Writing, files: list[dict[str, str]], form: questions.Files) -> dict[str, object]:
    return {
        "form": form,
        "files": files,
        "back": reverse("public:question", args=[flow.before("files", writing.answers)]),
        "caption": flow.place_of("files", writing.answers),
    }
