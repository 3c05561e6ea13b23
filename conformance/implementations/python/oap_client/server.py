"""A server's resources as a client uses them (chapter 11), and what came of a request (section 16.8)."""

import json
import re
from typing import Any

from .envelope import has_form
from .errors import ERRORS, Refusal
from .http_request import Answer, origin_of, request
from .limits import ENVELOPE_CHARS_MAX, INTEGER_MAX
from .problem import members_of

_ID = re.compile(r"[A-Za-z0-9_-]{21}[AQgw]")


class Server:
    """A server, known by the URL of its directory only.

    Each method raises Refusal with what the request came to.
    """

    def __init__(self, directory_url: str | None, seconds: float) -> None:
        if directory_url is None:
            raise Refusal("not-supported")
        self._url = directory_url
        self._seconds = seconds
        self._resources: dict[str, Any] = {}

    def read_directory(self) -> None:
        """Gets the directory; to be called once in each exchange."""
        directory = self._ask("GET", self._url, None, (200,))
        resources = directory.get("resources")
        if directory.get("protocol") != "oap/1" or not isinstance(resources, dict):
            raise Refusal("network-blocked")
        self._resources = resources

    def has(self, resource: str) -> bool:
        """Whether the directory has a resource."""
        return resource in self._resources

    def require(self, *resources: str) -> None:
        """Refuses where the directory lacks one of the resources, or has it at another origin."""
        for resource in resources:
            self._url_of(resource)

    def challenge(self) -> str:
        """A fresh challenge."""
        answer = self._ask("POST", self._url_of("challenges"), {}, (201,))
        challenge = answer.get("challenge")
        if not isinstance(challenge, str) or not _ID.fullmatch(challenge):
            raise Refusal("network-blocked")
        return challenge

    def post(self, resource: str, body: dict[str, Any], statuses: tuple[int, ...], artifact: str) -> str:
        """Posts to a resource, and returns the envelope that is the answer's member `artifact`."""
        answer = self._ask("POST", self._url_of(resource), body, statuses)
        envelope = answer.get(artifact)
        if not isinstance(envelope, str) or not has_form(envelope):
            raise Refusal("network-blocked")
        if len(envelope) > ENVELOPE_CHARS_MAX:
            raise Refusal("too-large")
        return envelope

    def _url_of(self, resource: str) -> str:
        if resource not in self._resources:
            raise Refusal("not-supported")
        url = self._resources[resource]
        try:
            is_here = isinstance(url, str) and origin_of(url) == origin_of(self._url)
        except ValueError:
            is_here = False
        if not is_here:
            raise Refusal("network-blocked")
        return str(url)

    def _ask(
        self, method: str, url: str, body: dict[str, Any] | None, statuses: tuple[int, ...]
    ) -> dict[str, Any]:
        answer = request(method, url, body, self._seconds)
        content = _json_object(answer.body)
        if answer.headers.get_content_type() == "application/problem+json" and content is not None:
            _refuse_as_listed(answer, content)
        if 500 <= answer.status <= 599 and answer.status != 511:
            raise Refusal("server-unavailable")
        if answer.status not in statuses or content is None:
            raise Refusal("network-blocked")
        return content


def _refuse_as_listed(answer: Answer, problem: dict[str, Any]) -> None:
    """Raises the refusal that a problem document is, if the registry lists its code with the status."""
    code = problem.get("code")
    if not isinstance(code, str) or code not in ERRORS or answer.status not in ERRORS[code].statuses:
        return
    details = members_of(code, problem)
    if code == "rate-limited":
        seconds = str(answer.headers.get("Retry-After", "")).strip()
        if re.fullmatch(r"[0-9]{1,16}", seconds) and int(seconds) <= INTEGER_MAX:
            details["retryAfterSeconds"] = int(seconds)
    raise ServerRefusal(code, **details)


class ServerRefusal(Refusal):
    """A refusal that came from the server as a problem document."""


def _json_object(data: bytes) -> dict[str, Any] | None:
    try:
        value = json.loads(data.decode("utf-8"), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _no_constant(word: str) -> Any:
    raise ValueError(f"{word} is not JSON")
