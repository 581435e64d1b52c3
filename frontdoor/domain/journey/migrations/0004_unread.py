"""What waits to be read, since when, and how often its referrer chased."""

from django.db import migrations, models

# What nobody had looked at when this came is unread.
UNREAD = """
SELECT set_config('frontdoor.definer', 'on', true);
UPDATE journey_standing SET unread_since = raised_at WHERE stage = 'arrived' AND way_in <> 'telephone';
SELECT set_config('frontdoor.definer', '', true);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0006_naming"),
        ("journey", "0003_standings_are_the_hubs"),
    ]

    operations = [
        migrations.AddField(
            model_name="standing",
            name="alarming",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="standing",
            name="chased",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="standing",
            name="left_unseen",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="standing",
            name="unread_since",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddIndex(
            model_name="standing",
            index=models.Index(
                condition=models.Q(("closed_at__isnull", True), ("unread_since__isnull", False)),
                fields=["unread_since"],
                name="journey_unread",
            ),
        ),
        migrations.RunSQL(UNREAD, migrations.RunSQL.noop),
    ]
