"""Messages that wait, failed or came back are kept apart from all that arrived; those there already are noted."""

import django.db.models.deletion
from django.db import migrations, models

import frontdoor.foundation.records.ids
from frontdoor.foundation.records.rowsecurity import (
    INTAKE,
    WIDE,
    closed_where_closed,
    overseen,
    policies,
    unlock,
)

TABLE = "letters_unfinished"
NOTE_WHAT_IS_UNFINISHED = """
SELECT set_config('frontdoor.definer', 'on', true);
INSERT INTO letters_unfinished (id, letter_id, about) SELECT l.id, l.id, l.about FROM letters_letter l
WHERE NOT EXISTS (SELECT 1 FROM letters_letterattempt a WHERE a.letter_id = l.id AND a.outcome IN ('sent', 'delivered', 'settled'))
OR EXISTS (SELECT 1 FROM letters_letterattempt a WHERE a.letter_id = l.id AND a.outcome IN ('bounced', 'gave_up'));
SELECT set_config('frontdoor.definer', '', true);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("letters", "0003_letters_are_the_hubs"),
        ("records", "0003_closures"),
    ]

    operations = [
        migrations.CreateModel(
            name="Unfinished",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=frontdoor.foundation.records.ids.new_id,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("about", models.UUIDField()),
                (
                    "letter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="unfinished",
                        to="letters.letter",
                    ),
                ),
            ],
            options={"abstract": False},
        ),
        migrations.RunSQL(policies(TABLE, see=WIDE, add=f"{WIDE} OR {INTAKE}", change=WIDE), unlock(TABLE)),
        closed_where_closed(TABLE, "about"),
        overseen(TABLE),
        migrations.RunSQL(NOTE_WHAT_IS_UNFINISHED, migrations.RunSQL.noop),
    ]
