"""Whoever raises a contact may say that somebody else reads their e-mail."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0010_referrer_by_phone"),
    ]

    operations = [
        migrations.AddField(
            model_name="referrer",
            name="shared_mailbox",
            field=models.BooleanField(default=False),
        ),
    ]
