"""A real IMAP server on a port of this machine, and a line to it that can be cut."""

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from imap_tools import BaseMailBox, MailBoxUnencrypted

USER, PASSWORD = "demouser", "demopass"  # the server's own demonstration user
START = "import sys; from pymap.main import main; main()"
PATIENCE = 20


@dataclass
class Server:
    """The server's port, and what stands in its folders."""

    port: int

    def url(self, port: int | None = None, *, password: str = PASSWORD, folder: str = "INBOX") -> str:
        return f"imap://{USER}:{password}@127.0.0.1:{port or self.port}/{folder}"

    def holds(self, folder: str) -> list[bytes]:
        """The messages of a folder, as they are; none where there is no such folder."""
        with self._open("INBOX") as box:
            if not box.folder.exists(folder):
                return []
        with self._open(folder) as box:
            return [box.client.uid("FETCH", uid, "(BODY.PEEK[])")[1][1][1] for uid in box.uids() or []]

    def receive(self, mails: Sequence[bytes]) -> None:
        """Empty the inbox and put these into it."""
        with self._open("INBOX") as box:
            box.delete(box.uids())
            for mail in mails:
                box.append(mail.replace(b"\n", b"\r\n"), "INBOX")

    @contextmanager
    def _open(self, folder: str) -> Iterator[BaseMailBox]:
        with MailBoxUnencrypted("127.0.0.1", self.port, timeout=PATIENCE).login(
            USER, PASSWORD, folder
        ) as box:
            yield box


@contextmanager
def running(tls: Path | None = None) -> Iterator[Server]:
    """The server, for as long as it is needed; encrypted where there is a folder with its certificate and key."""
    port = free_port()
    secure = ["--cert", str(tls / "cert.pem"), "--key", str(tls / "key.pem")] if tls else ["--no-tls"]
    services = ["--no-service", "admin", "--no-service", "managesieve"]
    options = [*secure, "--host", "127.0.0.1", "--port", str(port), *services, "dict", "--demo-data"]
    command = [sys.executable, "-W", "ignore", "-c", START, *options]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            _wait_for(port)
            yield Server(port)
        finally:
            server.terminate()


def certify(folder: Path) -> Path:
    """A certificate of its own making for localhost, and its key; gives the certificate's file."""
    key, name = (
        ec.generate_private_key(ec.SECP256R1()),
        x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")]),
    )
    day, at = timedelta(days=1), datetime.now(UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, at - day, at + day)
    builder = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    (folder / "cert.pem").write_bytes(builder.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM))
    (folder / "key.pem").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return folder / "cert.pem"


@dataclass
class Line:
    """A line to the server that is cut once so many bytes came from it; whole where that is None."""

    to: int
    cut_after: int | None = None
    port: int = 0
    cut: bool = False

    @contextmanager
    def open(self) -> Iterator[int]:
        """The port at which the line begins."""
        with socket.create_server(("127.0.0.1", 0)) as door:
            self.port = int(door.getsockname()[1])
            threading.Thread(target=self._take_one, args=(door,), daemon=True).start()
            yield self.port

    def _take_one(self, door: socket.socket) -> None:
        with suppress(OSError):
            caller, _ = door.accept()
            with caller, socket.create_connection(("127.0.0.1", self.to)) as server:
                threading.Thread(target=_pour, args=(caller, server), daemon=True).start()
                passed = 0
                while said := server.recv(4096):
                    passed += len(said)
                    if self.cut_after is not None and passed > self.cut_after:
                        self.cut = True
                        # Closing alone would wait for the thread that reads from it.
                        caller.shutdown(socket.SHUT_RDWR)
                        server.shutdown(socket.SHUT_RDWR)
                        return
                    caller.sendall(said)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _pour(begin: socket.socket, end: socket.socket) -> None:
    with suppress(OSError):
        while said := begin.recv(4096):
            end.sendall(said)


def _wait_for(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    raise TimeoutError("The mail server did not begin.")
