"""An e-mail is kept whole as it came, and may be larger than a file that somebody adds."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("files", "0004_pages"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="storedfile",
            name="file_size_taken",
        ),
        migrations.AddConstraint(
            model_name="storedfile",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("size__gt", 0),
                    models.Q(
                        ("size__lte", 20971520),
                        models.Q(("kind", "email"), ("size__lte", 104857600)),
                        _connector="OR",
                    ),
                ),
                name="file_size_taken",
            ),
        ),
    ]
