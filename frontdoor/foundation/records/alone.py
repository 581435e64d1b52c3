"""One at a time: whoever checks something and then writes waits for whoever does the same."""

from django.db import connection


def one_at_a_time(*subject: object) -> None:
    """Wait, until this transaction ends, for everybody else who does the same to this subject.

    Asked before what is checked is read: two who answer one question at once do so one after the other, and the second
    finds that it has its answer.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [" ".join(str(part) for part in subject)]
        )
