"""The places of the look-first list are numbered anew: a told danger stands before a word that sounds like one."""

from django.db import migrations

# Those at 0 are told dangers and alarming words alike; `frontdoor rebuild` tells them apart.
ANEW = """
SELECT set_config('frontdoor.definer', 'on', true);
UPDATE journey_standing SET look_first = look_first + 1 WHERE look_first > 0;
SELECT set_config('frontdoor.definer', '', true);
"""
BACK = ANEW.replace("look_first + 1", "look_first - 1")


class Migration(migrations.Migration):
    dependencies = [("journey", "0004_unread")]

    operations = [migrations.RunSQL(ANEW, BACK)]
