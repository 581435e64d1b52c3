"""Started as root: PostgreSQL refuses to run as root, so a system user that can't sign in runs it."""

import os
import pwd
import shutil
import stat
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

SYSTEM_USER = "frontdoor-postgres"


class RunAs(TypedDict, total=False):
    """The arguments with which `subprocess` becomes another user."""

    user: int
    group: int
    extra_groups: list[int]


@dataclass(frozen=True)
class Account:
    """The user that PostgreSQL runs as when we are root."""

    uid: int
    gid: int

    def as_runner(self) -> RunAs:
        """Nothing of root's groups is kept."""
        return {"user": self.uid, "group": self.gid, "extra_groups": []}


class NoSystemUser(RuntimeError):
    """Root may not run PostgreSQL and no user could be made for it."""


def runner_for(cluster: Path, folder: Path) -> Account | None:
    """Who runs this cluster: ourselves (None) unless we are root; then its owner, or the system user."""
    if os.geteuid() != 0:
        _refuse_anothers(cluster)
        return None
    account = _owner_of(cluster) or _system_user()
    folder.chmod(folder.stat().st_mode | stat.S_IXOTH)
    let_through(folder)
    if cluster.exists() and cluster.stat().st_uid == 0:
        # Copied by root, from a backup perhaps.
        for path in (cluster, *cluster.rglob("*")):
            os.chown(path, account.uid, account.gid, follow_symlinks=False)
    return account


def _owner_of(cluster: Path) -> Account | None:
    found = cluster.stat() if cluster.exists() else None
    return Account(found.st_uid, found.st_gid) if found and found.st_uid != 0 else None


def _refuse_anothers(cluster: Path) -> None:
    if cluster.exists() and cluster.stat().st_uid != os.geteuid():
        raise NoSystemUser(
            f"The database in {cluster} was made by another user of this machine (number {cluster.stat().st_uid}). "
            "Start as that user or as root, or choose another folder with --data."
        )


def _system_user() -> Account:
    try:
        found = pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        _make_system_user()
        found = pwd.getpwnam(SYSTEM_USER)
    return Account(found.pw_uid, found.pw_gid)


def _make_system_user() -> None:
    if shutil.which("useradd"):
        how = [
            "useradd",
            "--system",
            "--user-group",
            "--no-create-home",
            "--shell",
            "/usr/sbin/nologin",
            SYSTEM_USER,
        ]
    elif shutil.which("adduser"):  # BusyBox
        how = ["adduser", "-S", "-D", "-H", "-s", "/sbin/nologin", SYSTEM_USER]
    else:
        raise NoSystemUser(
            "PostgreSQL refuses to run as root, and this system has no useradd. Start as another user."
        )
    made = subprocess.run(how, capture_output=True, text=True, check=False)
    if made.returncode:
        raise NoSystemUser(
            f"PostgreSQL refuses to run as root, and the user {SYSTEM_USER} could not be made: "
            f"{made.stderr.strip()}. Start as another user."
        )


def let_through(path: Path) -> None:
    """Let others pass through (not list, not read) the folders above; said aloud, because it widens access."""
    for parent in path.resolve().parents:
        mode = parent.stat().st_mode
        if not mode & stat.S_IXOTH:
            parent.chmod(mode | stat.S_IXOTH)
            print(
                f"Started as root, so PostgreSQL runs as the user {SYSTEM_USER}. "
                f"So that it reaches its files, other users may now pass through {parent} (not list it).",
                file=sys.stderr,
            )


def make_readable(programs: Path) -> None:
    """PostgreSQL's own programs and libraries: installed under a tight umask, the system user can't run them."""
    if (programs / "bin" / "postgres").stat().st_mode & stat.S_IXOTH:
        return
    for path in [programs, *programs.rglob("*")]:
        mode = path.stat().st_mode
        extra = stat.S_IXOTH if mode & stat.S_IXUSR else 0
        path.chmod(mode | stat.S_IROTH | extra)
