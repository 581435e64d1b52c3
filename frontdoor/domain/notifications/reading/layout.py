"""The columns of the police's file: those that ship with the product, and a county's own laid over them."""

import os
from importlib.resources import files
from pathlib import Path

from frontdoor.foundation.exchange.layouts import Layout, read_layout

SETTING = "FRONTDOOR_NOTIFICATION_COLUMNS"


def notification_layout(county: Path | None = None) -> Layout:
    """Read the shipped layout with the county's own, named here or in the environment, laid over it."""
    shipped = files(__package__).joinpath("police-notifications.toml").read_text(encoding="utf-8")
    named = os.environ.get(SETTING)
    return read_layout(shipped, county or (Path(named) if named else None))
