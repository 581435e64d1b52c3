"""Django settings, read from the environment; no choice of practice is made here."""

from datetime import timedelta
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path

import dj_database_url
from environs import Env

from frontdoor.config.providers import providers

env = Env()

BASE_DIR = Path(__file__).resolve().parents[2]
DATA_DIR = Path(env.str("FRONTDOOR_DATA", str(BASE_DIR / "var"))).resolve()

SECRET_KEY = env.str("FRONTDOOR_SECRET_KEY", "")
if not SECRET_KEY:
    from frontdoor.config.secrets import secret_key

    SECRET_KEY = secret_key(DATA_DIR)

DEBUG = env.bool("FRONTDOOR_DEBUG", False)
ALLOWED_HOSTS = env.list("FRONTDOOR_HOSTS", ["localhost", "127.0.0.1", "[::1]", "testserver"])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("FRONTDOOR_ORIGINS", [])
# Where people outside reach us, for letters that no request asked for; empty says so in words instead of a link.
SITE = CSRF_TRUSTED_ORIGINS[0].rstrip("/") if CSRF_TRUSTED_ORIGINS else ""
HTTPS = env.bool("FRONTDOOR_HTTPS", False)

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "servestatic.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "frontdoor.foundation.records",
    "frontdoor.foundation.events",
    "frontdoor.foundation.audit",
    "frontdoor.foundation.sealing",
    "frontdoor.foundation.govuk",
    "frontdoor.foundation.letters",
    "frontdoor.foundation.files",
    "frontdoor.domain.agencies",
    "frontdoor.domain.accounts",
    "frontdoor.domain.agreements",
    "frontdoor.domain.people",
    "frontdoor.domain.directory",
    "frontdoor.domain.matching",
    "frontdoor.domain.contacts",
    "frontdoor.domain.needtoknow",
    "frontdoor.domain.notifications",
    "frontdoor.domain.calls",
    "frontdoor.domain.mails",
    "frontdoor.domain.triage",
    "frontdoor.domain.sharing",
    "frontdoor.domain.discussions",
    "frontdoor.domain.decisions",
    "frontdoor.domain.handovers",
    "frontdoor.domain.feedback",
    "frontdoor.domain.journey",
    "frontdoor.domain.outreach",
    "frontdoor.domain.assurance",
    "frontdoor.web.frame",
    "frontdoor.web.signin",
    "frontdoor.web.public",
    "frontdoor.web.hub",
    "frontdoor.web.partner",
    "frontdoor.web.teams",
    "frontdoor.web.guardian",
    "frontdoor.web.api",
    "frontdoor.jobs",
]

MIDDLEWARE = [
    "frontdoor.web.frame.headers.HeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "frontdoor.web.frame.assetsmiddleware.AssetsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "frontdoor.web.frame.middleware.NeedToKnowMiddleware",
]

ROOT_URLCONF = "frontdoor.config.urls"
WSGI_APPLICATION = "frontdoor.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "frontdoor.web.frame.jinja.environment",
            "context_processors": ["frontdoor.web.frame.pages.always"],
        },
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    },
]


# Commands put both addresses into the environment (frontdoor.config.database); reading settings starts nothing.
DATABASE_URL = env.str("DATABASE_URL", "postgresql://frontdoor_app@127.0.0.1/frontdoor")
DATABASE_OWNER_URL = env.str("DATABASE_OWNER_URL", DATABASE_URL)
APPLICATION_ROLE = env.str("FRONTDOOR_APPLICATION_ROLE", dj_database_url.parse(DATABASE_URL)["USER"])

_CONNECTION = {
    # A connection keeps the plans of its statements, so it is worth keeping.
    "CONN_MAX_AGE": env.int("FRONTDOOR_CONN_MAX_AGE", 600),
    "CONN_HEALTH_CHECKS": True,
    "TIME_ZONE": "UTC",
}
# Statements planned once for each connection. A pool that gives each transaction another connection (PgBouncer
# before 1.21) can't keep them.
PREPARED_STATEMENTS = env.bool("FRONTDOOR_PREPARED_STATEMENTS", True)
_DATABASE = dj_database_url.parse(DATABASE_URL)
if PREPARED_STATEMENTS:
    # One plan for all values: to plan a page anew takes four times as long as to read it (docs/decisions/0014).
    _once = f"{_DATABASE.get('OPTIONS', {}).get('options', '')} -c plan_cache_mode=force_generic_plan".strip()
    _DATABASE["OPTIONS"] = {**_DATABASE.get("OPTIONS", {}), "options": _once}
DATABASES = {
    "default": _DATABASE | _CONNECTION,
    "owner": dj_database_url.parse(DATABASE_OWNER_URL) | _CONNECTION,
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "records_cache",
        # Tries at signing in are counted here: with Django's own limit, 300 other keys would push a count out.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

PLACE = env.str("FRONTDOOR_PLACE", "")  # shown beside the product's name, such as a county
TELEPHONE = env.str(
    "FRONTDOOR_TELEPHONE", ""
)  # what the public pages say to call in the hub's hours, and outside
TELEPHONE_AT_NIGHT = env.str("FRONTDOOR_TELEPHONE_AT_NIGHT", "")

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = False

STATIC_URL = "/static/"
STATIC_ROOT = Path(env.str("FRONTDOOR_STATIC", str(BASE_DIR / "static-collected")))
SERVESTATIC_USE_FINDERS = True
SERVESTATIC_AUTOREFRESH = False

FILES_DIR = Path(env.str("FRONTDOOR_FILES", str(DATA_DIR / "files")))
KEYS_DIR = Path(env.str("FRONTDOOR_KEYS", str(DATA_DIR / "keys")))
OUTBOX_DIR = Path(env.str("FRONTDOOR_OUTBOX", str(DATA_DIR / "outbox")))
# Who keeps the checkpoints of the record of looks: a folder, best on another agency's machine, and their addresses.
WITNESS_FOLDER = Path(env.str("FRONTDOOR_WITNESS_FOLDER", str(DATA_DIR / "witness")))
WITNESSES: list[str] = env.list("FRONTDOOR_WITNESSES", [])
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

# Outgoing messages: an outbox folder unless SMTP or GOV.UK Notify is set.
LETTERS_BY = env.str("FRONTDOOR_LETTERS", "outbox")
NOTIFY_API_KEY = env.str("FRONTDOOR_NOTIFY_KEY", "")
NOTIFY_URL = env.str("FRONTDOOR_NOTIFY_URL", "https://api.notifications.service.gov.uk")
NOTIFY_TEMPLATES = dict(env.json("FRONTDOOR_NOTIFY_TEMPLATES", {}))
EMAIL_HOST = env.str("FRONTDOOR_SMTP_HOST", "localhost")
EMAIL_PORT = env.int("FRONTDOOR_SMTP_PORT", 25)
EMAIL_HOST_USER = env.str("FRONTDOOR_SMTP_USER", "")
EMAIL_HOST_PASSWORD = env.str("FRONTDOOR_SMTP_PASSWORD", "")
EMAIL_USE_TLS = env.bool("FRONTDOOR_SMTP_TLS", False)
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("FRONTDOOR_FROM", "front-door@example.org")

# E-mails to the front door: an IMAP folder, such as imaps://front-door:secret@mail.example.org/INBOX
MAILBOX_URL = env.str("FRONTDOOR_MAILBOX_URL", "")
# The folder that each is moved to once it is stored.
MAILBOX_TAKEN = env.str("FRONTDOOR_MAILBOX_TAKEN", "Taken in")

# The county's own headings for the police's file, where they differ from ours: the command and the page read both.
NOTIFICATION_COLUMNS = env.str("FRONTDOOR_NOTIFICATION_COLUMNS", "")
# The same for the telephony system's log; and within how many seconds a county means to answer, as its day shows it.
CALL_COLUMNS = env.str("FRONTDOOR_CALL_COLUMNS", "")
ANSWERED_WITHIN: list[int] = env.list("FRONTDOOR_ANSWERED_WITHIN", [30, 120], subcast=int)

CALLS_A_MINUTE = env.int("FRONTDOOR_CALLS_A_MINUTE", 300)  # of each other system; above it waits

# From when on looking is unusual, where a county's figures differ from ours: in minutes and days, such as
# {"bulk": 40, "within": 15, "long_closed": 365}; foundation/audit/unusual.py says what each is and why. And the
# agencies whose people work round the clock, by code.
UNUSUAL: dict[str, int] = dict(env.json("FRONTDOOR_UNUSUAL", {}))
WORK_AT_NIGHT: list[str] = env.list("FRONTDOOR_WORK_AT_NIGHT", ["police"])

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["frontdoor.web.signin.backend.WithTheirMember"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "frontdoor.web.signin.adapter.InvitedOnly"
MFA_ADAPTER = "frontdoor.web.signin.adapter.SecondStep"
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {
    # Passwords are counted by frontdoor.web.signin.limits; this counts codes, by account.
    "login_failed": "5/5m/key",
    "login": "300/m/ip",  # a hub sits behind one address
    "reauthenticate": "20/m/user",
}
SOCIALACCOUNT_ADAPTER = "frontdoor.web.signin.agencies.OneAgencyEach"
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": providers(env.json("FRONTDOOR_AGENCY_SIGN_IN", []))}}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"  # the device asks for a finger, a face or a PIN
MFA_RATE_LIMITS = {"webauthn_login": "300/m/ip"}
MFA_TOTP_ISSUER = "Front Door"
MFA_TOTP_TOLERANCE = 1  # steps of 30 seconds: telephones go fast or slow

# How long somebody stays signed in: without work, without work on a device that their agency manages, and at most.
VISIT_IDLE = timedelta(minutes=env.int("FRONTDOOR_IDLE_MINUTES", 15))
VISIT_IDLE_MANAGED = timedelta(minutes=env.int("FRONTDOOR_IDLE_MINUTES_MANAGED", 60))
VISIT_LONGEST = timedelta(hours=10)
# Networks whose devices an agency manages, such as 10.20.0.0/16.
MANAGED_NETWORKS: list[IPv4Network | IPv6Network] = env.list(
    "FRONTDOOR_MANAGED_NETWORKS", [], subcast=ip_network
)
PROOF_LASTS = timedelta(minutes=5)  # before exports and the like somebody proves again who they are

SESSION_COOKIE_AGE = int(VISIT_LONGEST.total_seconds())
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
# What a page says next ("Sent to health") can name a child, so it waits in the session and not in a cookie.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
CSRF_COOKIE_AGE = None  # gone with the browser: a device should not tell that somebody was here
SESSION_COOKIE_NAME = "__Host-frontdoor" if HTTPS else "frontdoor"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrftoken"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
CSRF_FAILURE_VIEW = "frontdoor.web.frame.pages.form_too_old"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
# How many proxies of ours stand before the service: the address that the outermost of them saw is who asks.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("FRONTDOOR_PROXIES", 1 if HTTPS else 0)
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

# Logs hold ids, never words.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {
            "()": "frontdoor.config.logs.WithoutWords",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": env.str("FRONTDOOR_LOG_LEVEL", "WARNING")},
}
