"""Whoever writes by e-mail is found by their address."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0007_receipts"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="referrer",
            index=models.Index(
                condition=models.Q(("email", ""), _negated=True), fields=["email"], name="referrer_by_email"
            ),
        ),
    ]
