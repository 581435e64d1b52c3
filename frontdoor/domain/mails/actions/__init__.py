"""What may be done with e-mails: taken in one by one, from a folder of files, or from a mailbox."""

from frontdoor.domain.mails.actions.collecting import collect_mailbox
from frontdoor.domain.mails.actions.importing import import_mails
from frontdoor.domain.mails.actions.taking import take_in

__all__ = ["collect_mailbox", "import_mails", "take_in"]
