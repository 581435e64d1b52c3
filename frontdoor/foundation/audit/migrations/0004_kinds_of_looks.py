"""Each row says which kind it is, and who the member was then; rows from before are told their kind by their result."""

from django.db import migrations, models

KINDS = [
    "look", "refusal", "not_there", "fault", "search", "print", "export", "file",
    "disclosure", "sign_in", "sign_in_failed", "sign_out", "deed",
]  # fmt: skip

# A change of the column's type, since no trigger that keeps facts as they are stands against it.
TOLD_BY_THEIR_RESULT = """
ALTER TABLE audit_look ALTER COLUMN kind TYPE varchar(14) USING (CASE
    WHEN result >= 500 THEN 'fault'
    WHEN result = 404 THEN 'not_there'
    WHEN result >= 400 OR (result = 302 AND member_id IS NULL) THEN 'refusal'
    WHEN method NOT IN ('GET', 'HEAD', 'OPTIONS') THEN 'deed'
    WHEN terms <> '' THEN 'search'
    ELSE 'look' END);
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0003_looks_are_the_hubs")]

    operations = [
        migrations.AddField(
            "look", "kind", models.CharField(default="look", max_length=14), preserve_default=False
        ),
        migrations.RunSQL(TOLD_BY_THEIR_RESULT, migrations.RunSQL.noop),
        migrations.AddField(
            "look", "who", models.CharField(blank=True, default="", max_length=120), preserve_default=False
        ),
        migrations.AddField(
            "look", "role", models.CharField(blank=True, default="", max_length=24), preserve_default=False
        ),
        migrations.AddField("look", "piece", models.UUIDField(null=True)),
        migrations.AddField("look", "shown", models.PositiveIntegerField(null=True)),
        migrations.AddConstraint(
            "look",
            models.CheckConstraint(condition=models.Q(kind__in=KINDS), name="look_kind_known"),
        ),
    ]
