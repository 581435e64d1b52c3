"""What stands in the folder of the embedded PostgreSQL: its settings, who may come in, and where its socket is."""

import hashlib
import locale
import os
from pathlib import Path

SOCKET_NAME = ".s.PGSQL.5432"
LONGEST_SOCKET_PATH = 100  # bytes; systems allow 103 to 107

SETTINGS = """\
# Written by Front Door at every start: change nothing here.
listen_addresses = ''
unix_socket_directories = '"{sockets}"'
unix_socket_permissions = 0700
password_encryption = scram-sha-256
fsync = on
synchronous_commit = on
full_page_writes = on
# An error is logged with the failed statement, and can repeat a whole row ("Failing row contains ..."), which can name
# a child. What fails is told to whoever asked, and logged there by its kind; here stand start, stop and crashes.
log_min_messages = log
log_min_error_statement = panic
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
log_statement = none
log_min_duration_statement = -1
log_min_duration_sample = -1
log_transaction_sample_rate = 0
# The details of an error repeat the values of a row.
log_error_verbosity = terse
logging_collector = on
log_directory = 'log'
log_filename = 'postgresql-%a.log'
log_truncate_on_rotation = on
log_rotation_age = 1d
log_timezone = UTC
timezone = UTC
# Policies make short queries look costly to the planner, and compiling them costs more than running them.
jit = off
# An eighth of the machine's memory, at most 1 GB: what is read often stays at hand.
shared_buffers = {buffers}kB
"""

A_GIGABYTE = 1024**3
NO_LIMIT = "max"
LIMIT_OF_CONTAINER = Path("/sys/fs/cgroup/memory.max")
LEAST_BUFFERS = (
    16 * 1024**2
)  # with less, PostgreSQL works badly, and the machine is too small for the service too

HBA = """\
# Written by Front Door at every start: every role gives a password, and only through the socket.
local all all scram-sha-256
"""


def files_for(sockets: Path) -> dict[str, str]:
    """The files that are written at every start, by name."""
    quoted = str(sockets).replace("'", "''")
    return {
        "frontdoor.conf": SETTINGS.format(sockets=quoted, buffers=buffers(memory()) // 1024),
        "pg_hba.conf": HBA,
    }


def buffers(memory: int) -> int:
    """How many bytes the server keeps of what was read last, on a machine with so much memory."""
    return max(LEAST_BUFFERS, min(memory // 8, A_GIGABYTE))


def memory() -> int:
    """The bytes of memory that this machine has, or that its container lets us use."""
    there = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    try:
        said = LIMIT_OF_CONTAINER.read_text().strip()
    except OSError:
        return there
    return there if said == NO_LIMIT or not said.isdigit() else min(there, int(said))


def socket_folder(cluster: Path) -> Path:
    """Beside the data, private to its owner; in /tmp only where the system's limit on socket paths forbids it."""
    if len(os.fsencode(cluster / SOCKET_NAME)) <= LONGEST_SOCKET_PATH and '"' not in str(cluster):
        return cluster
    return Path("/tmp") / f"frontdoor-{hashlib.sha256(os.fsencode(cluster)).hexdigest()[:16]}"  # noqa: S108 - its owner is checked


def words_of_making() -> list[str]:
    """The language of a new cluster: Unicode by code point, the same on every machine."""
    names = ["--encoding=UTF8", "--no-locale", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    return [*names, "--lc-ctype=C.UTF-8"] if _system_knows_utf8() else names


def _system_knows_utf8() -> bool:
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
    except locale.Error:
        return False
    finally:
        locale.setlocale(locale.LC_CTYPE, before)
    return True
