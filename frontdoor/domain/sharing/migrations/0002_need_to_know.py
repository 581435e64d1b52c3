"""Who may see these rows: the hub, and each agency its own questions and its own answers."""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import INTAKE, WIDE, policies, unlock

ASKED = f"{WIDE} OR agency_id = (SELECT frontdoor_agency())"
OF_OWN_REQUEST = f"""{WIDE} OR EXISTS (SELECT 1 FROM sharing_request r
    WHERE r.id = {{table}}.request_id AND r.agency_id = (SELECT frontdoor_agency()))"""


def of_own_request(table: str) -> migrations.RunSQL:
    """An answer is seen and given by the agency that was asked."""
    rule = OF_OWN_REQUEST.format(table=table)
    return migrations.RunSQL(policies(table, see=rule, add=rule), unlock(table))


class Migration(migrations.Migration):
    dependencies = [("sharing", "0001_initial"), ("contacts", "0002_need_to_know")]

    operations = [
        migrations.RunSQL(
            policies("sharing_request", see=ASKED, add=f"{WIDE} OR {INTAKE}"), unlock("sharing_request")
        ),
        of_own_request("sharing_reply"),
        of_own_request("sharing_withdrawal"),
    ]
