"""One reader for all tests of e-mails, as a worker has one."""

from collections.abc import Iterator

import pytest

from frontdoor.foundation.exchange.mails.reader import MailReader


@pytest.fixture(scope="session")
def reader() -> Iterator[MailReader]:
    """The program apart, begun once."""
    with MailReader() as one:
        yield one
