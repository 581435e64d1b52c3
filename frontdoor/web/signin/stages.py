"""What is asked after the first proof: the second factor, unless the agency's own sign-in has asked for one."""

from allauth.mfa.stages import AuthenticateStage
from django.http import HttpRequest

from frontdoor.web.signin.agencies import proof_of


class SecondFactor(AuthenticateStage):  # type: ignore[misc]  # allauth is untyped
    """The library's own step, with our one exception."""

    def _should_handle(self, request: HttpRequest) -> bool:
        by_agency = proof_of(request)
        asked: bool = super()._should_handle(request)
        return asked and not (by_agency and by_agency.factor)
