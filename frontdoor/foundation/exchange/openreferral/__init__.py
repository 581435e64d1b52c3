"""Service records as Open Referral UK passes them on: JSON of any size, a folder of CSV tables, or a feed."""

from pathlib import Path

from frontdoor.foundation.exchange.openreferral.feed import records_at
from frontdoor.foundation.exchange.openreferral.found import Broken, CannotBeRead, Found
from frontdoor.foundation.exchange.openreferral.stream import records_in_json
from frontdoor.foundation.exchange.openreferral.tables import records_in_tables

__all__ = ["Broken", "CannotBeRead", "Found", "records_from"]


def records_from(source: str) -> Found:
    """Every record of a file, a folder of tables, or a feed by its address, one by one, in memory that does not grow
    with the number of records (of tables, what belongs to a service is held, and the services are not).

    What cannot be read as a record at all comes as `Broken`. Raises CannotBeRead where nothing more can be read.
    """
    if source.startswith(("http://", "https://")):
        return records_at(source)
    path = Path(source)
    if path.is_dir():
        return records_in_tables(path)
    if not path.is_file():
        raise CannotBeRead(f"There is no file or folder “{source}”.")
    return records_in_json(path)
