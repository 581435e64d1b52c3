"""Corrections find each other by an index of their own, which stays as small as they are few."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("calls", "0002_hub_alone")]

    operations = [
        migrations.AddIndex(
            model_name="call",
            index=models.Index(
                fields=["of", "version"], condition=models.Q(("version__gt", 1)), name="call_corrected"
            ),
        ),
    ]
