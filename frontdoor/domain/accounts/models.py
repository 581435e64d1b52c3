"""Members of the agencies, and how they sign in."""

from django.contrib.auth.models import AbstractUser
from django.db import models

from frontdoor.domain.accounts.rules import Role, Viewer
from frontdoor.foundation.records.history import tracked
from frontdoor.foundation.records.models import Mutable


class User(Mutable, AbstractUser):
    """A sign-in: e-mail, password and second factors. What somebody may see hangs on Member, not on this."""

    history_excused = "sign-in secrets are not kept in a history; joins and leaves are events"

    class Meta(AbstractUser.Meta):
        pass


@tracked
class Member(Mutable):
    """Somebody who works at the front door or for it, in one role for one agency."""

    user = models.OneToOneField(User, models.PROTECT, null=True, related_name="member")
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=24)
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, related_name="+")
    team = models.ForeignKey("agencies.Team", models.PROTECT, null=True, related_name="+")
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)

    def as_viewer(self) -> Viewer:
        """The member as the rest of the house knows them."""
        return Viewer(
            id=self.id,
            name=self.name,
            role=Role(self.role),
            agency_id=self.agency_id,
            agency_code=self.agency.code,
            agency_name=self.agency.short,
            team_id=self.team_id,
            team_name=self.team.name if self.team else "",
        )


class Token(Mutable):
    """The secret by which another agency's system is let in; it was shown once, and is kept as a digest."""

    history_excused = (
        "its issue and its end are deeds in the log, and each call with it is on the record of looks"
    )

    member = models.ForeignKey(Member, models.PROTECT, related_name="tokens")
    prefix = models.CharField(max_length=20, unique=True)
    digest = models.CharField(max_length=64, unique=True)
    issued_at = models.DateTimeField()
    issued_by = models.UUIDField()
    until = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.UUIDField(null=True)
    last_used = models.DateTimeField(null=True)
    minute = models.DateTimeField(null=True)
    calls = models.PositiveIntegerField(default=0)

    class Meta(Mutable.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(revoked_by__isnull=False, revoked_at__isnull=False)
                | models.Q(revoked_by__isnull=True, revoked_at__isnull=True),
                name="token_revoked_by_somebody",
            )
        ]
