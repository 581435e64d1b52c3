"""Who may see these rows: the hub, and each agency that was invited to the discussion."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import WIDE, policies, unlock

INVITED = f"{WIDE} OR (SELECT frontdoor_agency()) = ANY (invited)"
OF_OWN_DISCUSSION = f"""{WIDE} OR EXISTS (SELECT 1 FROM discussions_discussion d
    WHERE d.id = {{table}}.discussion_id AND (SELECT frontdoor_agency()) = ANY (d.invited))"""


def of_own_discussion(table: str) -> migrations.RunSQL:
    """What is said in a discussion is seen and said by those invited to it."""
    rule = OF_OWN_DISCUSSION.format(table=table)
    return migrations.RunSQL(policies(table, see=rule, add=rule), unlock(table))


class Migration(migrations.Migration):
    dependencies = [("discussions", "0001_initial"), ("contacts", "0002_need_to_know")]

    operations = [
        migrations.RunSQL(
            policies("discussions_discussion", see=INVITED, add=WIDE), unlock("discussions_discussion")
        ),
        of_own_discussion("discussions_attendance"),
        of_own_discussion("discussions_view"),
        of_own_discussion("discussions_conclusion"),
    ]
