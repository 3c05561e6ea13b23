"""One HTTP request with a bound on its whole time, and what came of it (the upper rows of section 16.8)."""

import http.client
import io
import json
import socket
import ssl
import time
from email.message import Message
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit

from .errors import Refusal
from .limits import ANSWER_BYTES_MAX


class Answer(NamedTuple):
    """A complete answer."""

    status: int
    headers: Message
    body: bytes


class Origin(NamedTuple):
    """Scheme, host and port of a URL."""

    scheme: str
    host: str
    port: int


def origin_of(url: str) -> Origin:
    """The origin of an absolute HTTP URL.

    Raises ValueError for another text.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or any(c.isspace() for c in url):
        raise ValueError("not an absolute HTTP URL")
    return Origin(parts.scheme, parts.hostname, parts.port or (443 if parts.scheme == "https" else 80))


def request(method: str, url: str, body: dict[str, Any] | None, seconds: float) -> Answer:
    """Sends a request and reads its whole answer; no redirect is followed and no proxy asked.

    Raises Refusal `network-unavailable`, `network-blocked` or `server-unavailable`.
    """
    try:
        origin = origin_of(url)
    except ValueError as error:
        raise Refusal("network-blocked") from error
    deadline = time.monotonic() + seconds
    connected = _connect(origin, deadline)
    try:
        return _exchange(connected, method, url, origin, body, deadline)
    finally:
        connected.close()


def _connect(origin: Origin, deadline: float) -> socket.socket:
    try:
        plain = socket.create_connection((origin.host, origin.port), timeout=_remaining(deadline))
    except (OSError, UnicodeError) as error:
        raise Refusal("network-unavailable") from error
    if origin.scheme == "http":
        return plain
    try:
        plain.settimeout(_remaining(deadline))
        return ssl.create_default_context().wrap_socket(plain, server_hostname=origin.host)
    except (OSError, ValueError) as error:
        plain.close()
        raise Refusal("network-blocked") from error


def _exchange(
    connected: socket.socket,
    method: str,
    url: str,
    origin: Origin,
    body: dict[str, Any] | None,
    deadline: float,
) -> Answer:
    stream = _Stream(connected, deadline)
    connection = http.client.HTTPConnection(origin.host, origin.port)
    connection.default_port = 443 if origin.scheme == "https" else 80
    connection.sock = stream
    headers = {"Accept": "application/json, application/problem+json", "Connection": "close"}
    data = None
    if body is not None:
        data = json.dumps(body).encode("utf-8")
        headers["Content-Type"] = "application/json"
    try:
        _send(connection, method, _target(url), data, headers)
        answer = connection.getresponse()
        if stream.has_ended:
            raise Refusal("server-unavailable")
        return Answer(answer.status, answer.headers, _body(answer))
    except (http.client.RemoteDisconnected, http.client.IncompleteRead) as error:
        raise Refusal("server-unavailable") from error
    except http.client.HTTPException as error:
        raise Refusal("server-unavailable" if stream.has_ended else "network-blocked") from error
    except ValueError as error:
        raise Refusal("network-blocked") from error
    except OSError as error:
        raise Refusal("server-unavailable") from error


def _send(
    connection: http.client.HTTPConnection,
    method: str,
    target: str,
    data: bytes | None,
    headers: dict[str, str],
) -> None:
    try:
        connection.request(method, target, body=data, headers=headers)
    except (BrokenPipeError, ConnectionResetError):
        pass  # A server may answer before it has read everything; then the answer is there to be read.


def _body(answer: http.client.HTTPResponse) -> bytes:
    data = answer.read(ANSWER_BYTES_MAX + 1)
    if len(data) > ANSWER_BYTES_MAX:
        raise Refusal("network-blocked")
    if answer.length:
        raise Refusal("server-unavailable")
    return data


def _target(url: str) -> str:
    parts = urlsplit(url)
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~")
    return path + ("?" + quote(parts.query, safe="/%:@!$&'()*+,;=~?") if parts.query else "")


def _remaining(deadline: float) -> float:
    remaining = deadline - time.monotonic()
    if remaining <= 0:
        raise TimeoutError("no complete answer in time")
    return remaining


class _Stream:
    """A socket as `http.client` uses one, bound to one deadline however slowly it drips."""

    def __init__(self, connected: socket.socket, deadline: float) -> None:
        self._socket = connected
        self._deadline = deadline
        self._raw = _Raw(connected, deadline)

    @property
    def has_ended(self) -> bool:
        """Whether the other side has closed."""
        return self._raw.has_ended

    def sendall(self, data: bytes) -> None:
        self._socket.settimeout(_remaining(self._deadline))
        self._socket.sendall(data)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(self._raw)

    def close(self) -> None:
        """Left to whoever connected."""


class _Raw(io.RawIOBase):
    def __init__(self, connected: socket.socket, deadline: float) -> None:
        self._socket = connected
        self._deadline = deadline
        self.has_ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._socket.settimeout(_remaining(self._deadline))
        count = self._socket.recv_into(buffer)
        self.has_ended = self.has_ended or count == 0
        return count
