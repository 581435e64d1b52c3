"""Addresses of signing in and out, and of second factors; no more of the library is opened."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from django.urls import include, path

from frontdoor.web.frame.access import EVERYONE, MEMBERS, page
from frontdoor.web.signin import views

ours = [
    page("sign-in/as/", views.choose, name="choose", who=EVERYONE),
    page("account/", views.account, name="account", who=MEMBERS),
]

urlpatterns = [
    path("sign-in/", account.login, name="account_login"),
    path("", include((ours, "signin"))),
    path("sign-out/", account.logout, name="account_logout"),
    path("account/again/", account.reauthenticate, name="account_reauthenticate"),
    path("account/password/", account.password_change, name="account_change_password"),
    path("account/password/first/", account.password_set, name="account_set_password"),
    path("account/second-factor/", mfa.index, name="mfa_index"),
    path("sign-in/second-factor/", mfa.authenticate, name="mfa_authenticate"),
    path("account/second-factor/again/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("account/second-factor/app/", totp.activate_totp, name="mfa_activate_totp"),
    path("account/second-factor/app/off/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("account/second-factor/codes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "account/second-factor/codes/new/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"
    ),
    path(
        "account/second-factor/codes/download/",
        codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
]
