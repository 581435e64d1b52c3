"""Since when each referrer is owed a word, so that who is owed longest is found at once."""

from django.db import migrations, models

# What is open and untold is owed since it was raised; `frontdoor rebuild` says the rest from the log.
OWED = """
SELECT set_config('frontdoor.definer', 'on', true);
UPDATE journey_standing SET owed_since = raised_at WHERE told_at IS NULL AND closed_at IS NULL;
SELECT set_config('frontdoor.definer', '', true);
"""


class Migration(migrations.Migration):
    dependencies = [("journey", "0005_places")]

    operations = [
        migrations.AddField(model_name="standing", name="owed_since", field=models.DateTimeField(null=True)),
        migrations.AddField(model_name="standing", name="lost", field=models.BooleanField(default=False)),
        migrations.AddField(model_name="standing", name="joined_to", field=models.UUIDField(null=True)),
        migrations.AddIndex(
            model_name="standing",
            index=models.Index(
                condition=models.Q(("owed_since__isnull", False)),
                fields=["owed_since", "id"],
                name="journey_owed",
            ),
        ),
        migrations.RunSQL(OWED, migrations.RunSQL.noop),
    ]
