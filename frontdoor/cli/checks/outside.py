"""What the world sees: HTTPS, the names we answer to, and what Django itself warns of before a deployment."""

from collections.abc import Iterator

from frontdoor.cli.checks import Finding

THIS_MACHINE = {"localhost", "127.0.0.1", "[::1]", "testserver"}


def everything() -> Iterator[Finding]:
    """All that the settings say of how the service is reached."""
    from django.conf import settings

    yield not_for_developers(settings.DEBUG)
    yield reached_safely(settings.HTTPS, settings.ALLOWED_HOSTS, settings.CSRF_TRUSTED_ORIGINS)
    if settings.HTTPS:
        yield from _as_django_says()
    if settings.LETTERS_BY == "smtp":
        yield letters_go_closed(settings.EMAIL_USE_TLS, settings.EMAIL_HOST)


def not_for_developers(debug: bool) -> Finding:
    """Whether a fault is answered with our own page, and not with the request and everything in memory."""
    if debug:
        return Finding(
            False, "FRONTDOOR_DEBUG is on: a fault would show whoever met it what others typed. Set it off."
        )
    return Finding(True, "A fault shows nobody what others typed.")


def reached_safely(https: bool, hosts: list[str], origins: list[str]) -> Finding:
    """Whether anybody else can reach it, and then only by HTTPS and under names that were given."""
    far = [host for host in hosts if host not in THIS_MACHINE]
    if not https and not far:
        return Finding(
            False, "HTTPS: this machine alone may be served so. docs/security/deployment.md", must=False
        )
    if not https:
        return Finding(False, f"It is reached as {', '.join(far)} without HTTPS. Set FRONTDOOR_HTTPS=true.")
    if any(host in ("*", "") or host.startswith(".") for host in far):
        return Finding(False, "FRONTDOOR_HOSTS lets in names that nobody gave. Name each host.")
    plain = [origin for origin in origins if not origin.startswith("https://")]
    if plain:
        return Finding(False, f"FRONTDOOR_ORIGINS names {', '.join(plain)}, which is not HTTPS. Take it out.")
    return Finding(True, f"It is reached by HTTPS alone, as {', '.join(far) or 'this machine'}.")


def letters_go_closed(tls: bool, host: str) -> Finding:
    """Whether letters leave this machine encrypted."""
    if tls or host in THIS_MACHINE:
        return Finding(True, f"Letters go to {host} {'encrypted' if tls else 'on this machine'}.")
    return Finding(
        False, f"Letters go to {host} unencrypted, and name children. Set FRONTDOOR_SMTP_TLS=true."
    )


def _as_django_says() -> Iterator[Finding]:
    from django.core import checks

    found = checks.run_checks(include_deployment_checks=True)
    warned = [one for one in found if one.level >= checks.WARNING and not one.is_silenced()]
    yield from (Finding(False, f"{one.id}: {' '.join(one.msg.split())}") for one in warned)
    if not warned:
        yield Finding(True, "Django warns of nothing before a deployment.")
