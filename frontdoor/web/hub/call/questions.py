"""What a call is asked, in its order."""

from frontdoor.foundation.govuk.fields import RadiosField, TextField, TickField
from frontdoor.web.hub.keying.questions import KNOWS, WHO, Stated


class Call(Stated):
    """The call itself."""

    kind = RadiosField("Who is calling?", WHO, inline=True, small=True, missing="Select who is calling")
    phone = TextField("Telephone, to ring back", max_length=24, required=False)
    keep_from_family = TickField("The family must not learn who called")
    family_knows = RadiosField(
        "Does the family know of this call?", KNOWS, inline=True, small=True, required=False
    )
