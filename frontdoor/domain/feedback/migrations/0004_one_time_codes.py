"""One-time codes by which whoever raised a contact finds it again: seen by whoever holds the secret, and by nobody else."""

import django.db.models.deletion
from django.db import migrations, models

import frontdoor.foundation.records.ids
from frontdoor.foundation.records.rowsecurity import closed_where_closed, policies, unlock

OWN = "secret_digest = (SELECT frontdoor_secret()) OR (SELECT frontdoor_reach()) = 'all'"


class Migration(migrations.Migration):
    dependencies = [("contacts", "0010_referrer_by_phone"), ("feedback", "0003_sorting")]

    operations = [
        migrations.CreateModel(
            name="FollowCode",
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
                ("secret_digest", models.CharField(max_length=64, unique=True)),
                ("code_digest", models.CharField(max_length=64)),
                ("until", models.DateTimeField()),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("asked_at", models.DateTimeField()),
                ("asked_by", models.UUIDField()),
                (
                    "contact",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="contacts.contact",
                    ),
                ),
            ],
            options={"abstract": False},
        ),
        migrations.RunSQL(policies("feedback_followcode", see=OWN, add=OWN), unlock("feedback_followcode")),
        closed_where_closed("feedback_followcode", "contact_id"),
    ]
