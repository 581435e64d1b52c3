"""Every table with a contact or a person in it is shut where they are closed, and read by the guardian.

A table that comes later locks itself in its own room's migrations, by the same two helpers; a house test reads the
catalogue and finds one that did not.
"""

from django.db import migrations

from frontdoor.foundation.records.rowsecurity import closed_where_closed, overseen

CLOSED = {
    "calls_settling": ("contact_id",),
    "contacts_attachment": ("contact_id",),
    "contacts_concerned": ("contact_id", "person_id"),
    "contacts_contact": ("id",),
    "contacts_naming": ("contact_id",),
    "contacts_narrative": ("contact_id",),
    "contacts_receipt": ("contact_id",),
    "contacts_referrer": ("contact_id",),
    "decisions_action": ("contact_id",),
    "decisions_decision": ("contact_id",),
    "decisions_need": ("contact_id",),
    "decisions_report": ("contact_id",),
    "decisions_signoff": ("contact_id",),
    "decisions_statutorytest": ("contact_id",),
    "discussions_attendance": ("contact_id",),
    "discussions_conclusion": ("contact_id",),
    "discussions_discussion": ("contact_id",),
    "discussions_view": ("contact_id",),
    "events_event": ("contact_id", "ANY(people)"),
    "feedback_closure": ("contact_id",),
    "feedback_followup": ("contact_id",),
    "feedback_joining": ("contact_id", "to_id"),
    "feedback_message": ("contact_id",),
    "feedback_setaside": ("contact_id",),
    "files_storedfile": ("subject",),
    "handovers_handover": ("contact_id",),
    "handovers_handoveranswer": ("contact_id",),
    "journey_standing": ("contact_id",),
    "letters_letter": ("about",),
    "letters_letterattempt": ("about",),
    "mails_mail": ("contact_id", "suggested_id"),
    "matching_key": ("person_id",),
    "matching_likeness": ("person_id",),
    "matching_ruling": ("person_id", "other_id"),
    "notifications_entry": ("contact_id",),
    "notifications_passingon": ("contact_id",),
    "notifications_passingontakenback": ("contact_id",),
    "people_person": ("id",),
    "people_personevent": ("pgh_obj_id",),
    "people_reachable": ("person_id",),
    "people_relationship": ("person_id", "other_id"),
    "people_residence": ("person_id",),
    "sharing_reply": ("contact_id",),
    "sharing_request": ("contact_id", "ANY(people)"),
    "sharing_unanswered": ("contact_id",),
    "sharing_withdrawal": ("contact_id",),
    "triage_triage": ("contact_id",),
}
READ_BY_THE_GUARDIAN = (
    *CLOSED,
    "audit_look",
    "calls_call",
    "calls_ringback",
    "contacts_import",
    "contacts_importend",
    "contacts_rejectedrow",
    "files_pagecount",
    "notifications_qualityreturn",
)


class Migration(migrations.Migration):
    dependencies = [
        ("needtoknow", "0002_need_to_know"),
        ("calls", "0003_corrected"),
        ("contacts", "0009_around"),
        ("decisions", "0003_until"),
        ("discussions", "0002_need_to_know"),
        ("events", "0003_own_deeds"),
        ("feedback", "0003_sorting"),
        ("files", "0005_mails_as_they_came"),
        ("handovers", "0004_withdrawn"),
        ("journey", "0005_places"),
        ("letters", "0003_letters_are_the_hubs"),
        ("mails", "0002_need_to_know"),
        ("matching", "0005_candidates_not_closed"),
        ("notifications", "0002_the_hub_alone"),
        ("people", "0004_family"),
        ("sharing", "0003_unanswered"),
        ("triage", "0003_looks_are_the_hubs"),
    ]

    operations = [
        *(closed_where_closed(table, *subjects) for table, subjects in CLOSED.items()),
        # A refused look at what is closed must be on the record all the same.
        closed_where_closed("audit_look", "subject", only_reading=True),
        *(overseen(table) for table in READ_BY_THE_GUARDIAN),
    ]
