"""What came on a contact since somebody of the hub opened it; what came after the close is looked at as well."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("journey", "0006_owed")]

    operations = [
        migrations.AddField(
            model_name="standing",
            name="news",
            field=models.CharField(blank=True, default="", max_length=8),
        ),
        migrations.RemoveIndex(model_name="standing", name="journey_look_first"),
        migrations.AddIndex(
            model_name="standing",
            index=models.Index(
                fields=["look_first", "raised_at"],
                condition=Q(closed_at__isnull=True) | Q(unread_since__isnull=False),
                name="journey_look_first",
            ),
        ),
        migrations.RemoveIndex(model_name="standing", name="journey_unread"),
        migrations.AddIndex(
            model_name="standing",
            index=models.Index(
                fields=["unread_since"], condition=Q(unread_since__isnull=False), name="journey_unread"
            ),
        ),
    ]
