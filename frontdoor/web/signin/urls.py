"""Addresses of signing in and out, and of second factors; no more of the library is opened."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import include, path

from frontdoor.web.frame.access import EVERYONE, MEMBERS, page
from frontdoor.web.signin import agencies, factors, staying, views
from frontdoor.web.signin.again import again

ours = [
    page("sign-in/as/", views.choose, name="choose", who=EVERYONE),
    page("account/", views.account, name="account", who=MEMBERS),
    page("account/again/", again, name="again", who=MEMBERS, half=True),
    page("account/second-factor/first/", factors.first, name="first", who=MEMBERS, half=True),
    page("account/until/", staying.until, name="until", who=MEMBERS, half=True, passive=True),
    page("account/stay/", staying.stay, name="stay", who=MEMBERS, half=True),
    page("account/sessions/", staying.sessions, name="sessions", who=MEMBERS),
]

# The library looks its pages up by these names; who may open them is said in frontdoor.web.frame.access.
urlpatterns = [
    path("sign-in/", views.sign_in, name="account_login"),
    path("", include((ours, "signin"))),
    path("sign-out/", account.logout, name="account_logout"),
    path("sign-in/agency/<slug:provider_id>/", agencies.go, name="openid_connect_login"),
    path("sign-in/agency/<slug:provider_id>/back/", agencies.come_back, name="openid_connect_callback"),
    path("sign-in/passkey/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path("sign-in/second-factor/", views.second_factor, name="mfa_authenticate"),
    path("account/password/", account.password_change, name="account_change_password"),
    path("account/password/first/", account.password_set, name="account_set_password"),
    path("account/second-factor/", mfa.index, name="mfa_index"),
    path("account/second-factor/app/", factors.app, name="mfa_activate_totp"),
    path("account/second-factor/app/off/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("account/second-factor/passkey/", factors.passkey, name="mfa_add_webauthn"),
    path("account/second-factor/passkeys/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("account/second-factor/passkeys/<int:pk>/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
    path(
        "account/second-factor/passkeys/<int:pk>/off/", webauthn.remove_webauthn, name="mfa_remove_webauthn"
    ),
    path("account/second-factor/codes/", views.recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "account/second-factor/codes/new/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"
    ),
    path(
        "account/second-factor/codes/download/",
        codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
]
