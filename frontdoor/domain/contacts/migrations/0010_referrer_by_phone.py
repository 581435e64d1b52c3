"""Whoever rings again is found by their telephone number."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0009_around"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="referrer",
            index=models.Index(
                condition=models.Q(("phone", ""), _negated=True), fields=["phone"], name="referrer_by_phone"
            ),
        ),
    ]
