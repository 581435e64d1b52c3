"""GOV.UK Notify's interface, run here over real HTTP: its keys, its error answers and its statuses."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import jwt

SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506"
SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0"
KEY = f"ours-{SERVICE}-{SECRET}"
TEMPLATES = {"email": str(uuid4()), "text": str(uuid4()), "post": str(uuid4())}

# The answers of its published interface.
BAD_ADDRESS = (400, "ValidationError", "email_address Not a valid email address")
NO_TEMPLATE = (400, "BadRequestError", "Template not found")
BAD_KEY = (403, "AuthError", "Invalid token: API key not found")
TOO_MANY = (429, "RateLimitError", "Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds")
BROKEN = (500, "Exception", "Internal server error")
TAKES_AND_BREAKS_OFF = (0, "", "")
Answer = tuple[int, str, str]


class Notify(ThreadingHTTPServer):
    """Takes messages, or gives the answers that were put before it, one for each message."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: list[Answer] = []
        self.taken: list[dict[str, Any]] = []
        self.lock = Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A line that we broke off ourselves is not worth a trace."""


class Handler(BaseHTTPRequestHandler):
    server: Notify

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if not self._has_our_key():
            return self._refuse(BAD_KEY)
        with self.server.lock:
            answer = self.server.answers.pop(0) if self.server.answers else None
            if answer is not None and answer is not TAKES_AND_BREAKS_OFF:
                return self._refuse(answer)
            kind = urlsplit(self.path).path.rpartition("/")[2]
            taken = {"id": str(uuid4()), "type": kind, "status": "created", **body}
            self.server.taken.append(taken)
        if answer is TAKES_AND_BREAKS_OFF:
            self.close_connection = True
            return None
        return self._send(201, taken)

    def do_GET(self) -> None:
        if not self._has_our_key():
            return self._refuse(BAD_KEY)
        [reference] = parse_qs(urlsplit(self.path).query)["reference"]
        found = [taken for taken in self.server.taken if taken.get("reference") == reference]
        return self._send(200, {"notifications": found, "links": {}})

    def _has_our_key(self) -> bool:
        token = self.headers["Authorization"].removeprefix("Bearer ")
        try:
            return bool(jwt.decode(token, SECRET, algorithms=["HS256"])["iss"] == SERVICE)
        except jwt.InvalidTokenError:
            return False

    def _refuse(self, answer: Answer) -> None:
        code, error, message = answer
        self._send(code, {"status_code": code, "errors": [{"error": error, "message": message}]})

    def _send(self, code: int, body: dict[str, Any]) -> None:
        content = json.dumps(body).encode()
        self.send_response(code)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's name
        """Quiet."""


@contextmanager
def notify() -> Iterator[Notify]:
    """Notify on a free port."""
    server = Notify()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
