"""Reading services as Open Referral UK states them (HSDS-UK 3.0): each record by itself, the good ones kept."""

from frontdoor.domain.directory.reading.judging import Unreadable, read_service

__all__ = ["Unreadable", "read_service"]
