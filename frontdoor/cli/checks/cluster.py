"""The server under the database: that its log repeats nobody's words, that rot is noticed, that the wire is closed."""

from collections.abc import Iterator, Mapping

from frontdoor.cli.checks import Finding

# What each must be, so that neither a statement, nor its values, nor a row stands in the log.
SAYS_NOTHING: dict[str, tuple[str, ...]] = {
    "log_statement": ("none", "ddl"),
    "log_min_messages": ("log", "fatal", "panic"),
    "log_min_error_statement": ("panic",),
    "log_min_duration_statement": ("-1",),
    "log_min_duration_sample": ("-1",),
    "log_transaction_sample_rate": ("0",),
    "log_parameter_max_length": ("0",),
    "log_parameter_max_length_on_error": ("0",),
    "log_error_verbosity": ("terse",),
    "debug_print_parse": ("off",),
    "debug_print_rewritten": ("off",),
    "debug_print_plan": ("off",),
}
SET = "SELECT name, setting FROM pg_settings WHERE name = ANY(%s)"
WIRE = """
SELECT host(inet_client_addr()), COALESCE(family(inet_client_addr()) IS NOT NULL
    AND NOT inet_client_addr() <<= '127.0.0.0/8' AND inet_client_addr() <> '::1', false),
    (SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid())
"""


def everything() -> Iterator[Finding]:
    """All that the server says of itself to the application."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(SET, [[*SAYS_NOTHING, "data_checksums"]])
        found = dict(cursor.fetchall())
        cursor.execute(WIRE)
        address, is_far, is_closed = cursor.fetchone()
    yield log_says_nothing(found)
    yield rot_is_noticed(found)
    if is_far:
        yield wire_is_closed(address, bool(is_closed))


def log_says_nothing(found: Mapping[str, str]) -> Finding:
    """Whether PostgreSQL's own log holds no statement, no value and no row."""
    loose = [
        f"{name} = {found[name]}"
        for name, sound in SAYS_NOTHING.items()
        if found.get(name, sound[0]) not in sound
    ]
    if loose:
        return Finding(
            False,
            f"PostgreSQL’s own log may repeat what was written about a child: {', '.join(loose)}. "
            "Set it as docs/operate/running.md says, and treat the log that is there as a record of children.",
        )
    return Finding(True, "PostgreSQL’s own log holds no statements, no values and no rows.")


def rot_is_noticed(found: Mapping[str, str]) -> Finding:
    """Whether a page that changed on the disk by itself is told from one that was written."""
    return Finding(
        found.get("data_checksums") == "on",
        "A page that rots on the disk is noticed: data checksums are on."
        if found.get("data_checksums") == "on"
        else "data checksums: a page that rots on the disk is read as if it were true. With the server down: "
        "pg_checksums --enable -D DATA",
        must=False,
    )


def wire_is_closed(address: str, is_closed: bool) -> Finding:
    """Whether what goes between the service and another machine's database can be read on the way."""
    if is_closed:
        return Finding(True, "The way to the database is encrypted.")
    return Finding(
        False,
        f"The database is on another machine (it sees us as {address}), and the way there is not encrypted. "
        "Put ?sslmode=verify-full at the end of DATABASE_URL.",
    )
