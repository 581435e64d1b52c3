"""Opening a restricted record in an emergency: its reference, a reason, and some hours."""

from django.http import HttpRequest, HttpResponse

from frontdoor.domain.needtoknow.actions import break_glass as open_it
from frontdoor.foundation.clock import local, now
from frontdoor.web.frame.deeds import attempted, done
from frontdoor.web.frame.pages import render, viewer
from frontdoor.web.hub.guarding.emergency import GlassForm


def break_glass(request: HttpRequest) -> HttpResponse:
    """Open a restricted record for oneself; whoever reviews it is told at once."""
    form, by = GlassForm(request.POST if request.method == "POST" else None), viewer(request)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        opened, contact = attempted(
            form, lambda: open_it(typed["reference"], typed["reason"], lasts=form.lasts, by=by)
        )
        if opened:
            until = f"{local(now() + form.lasts):%H:%M}"
            words = f"Open to you until {until}. The information governance lead was told, and will ask you about it."
            return done(request, words, "hub:contact", contact)
    return render(request, "hub/guarding/break_glass.html", {"form": form})
