"""Exchanges with a server (section 16.8): activating, checking in, handing in a deactivation."""

from typing import Any

from . import times
from .client import Client
from .envelope import open_envelope
from .errors import Refusal
from .giving_up import accept_receipt
from .judging import judge
from .machine_code import accepts, make_code
from .reading import Claims
from .server import Server, ServerRefusal


def activate(
    client: Client,
    now: int,
    license_key: str,
    email: str | None,
    edition: str | None,
    share_label: bool,
) -> None:
    """Activates online: with a fresh challenge, or with the pending code where a server has none to give."""
    client.observe(now)
    client.needs_state()
    accepts(client.around.trust)
    typed = {"licenseKey": license_key, "email": email, "edition": edition}
    body = {name: value for name, value in typed.items() if value is not None}
    server = _server(client)
    server.read_directory()
    server.require("activations")
    if server.has("challenges"):
        _exchange(client, server, "activations", body, (200, 201), now, share_label, None)
        return
    draft = client.with_pending_code(now, share_label, None)
    client.keep(draft)
    code = str(draft.pending)
    try:
        token = server.post("activations", {"machineCode": code, **body}, (200, 201), "token")
    except ServerRefusal as refusal:
        if refusal.code in ("generation-superseded", "request-conflict"):
            _drop_pending(client)
        raise
    client.accept(token, now, open_envelope(code).claims["jti"])


def check_in(client: Client, now: int) -> bool:
    """Checks in; whether the server has confirmed that the machine holds the token now stored."""
    client.observe(now)
    if client.state.token is None:
        raise Refusal("activation-not-found")
    accepts(client.around.trust)
    held, stored = _held(client, now), client.state.token
    brought = _check_in_once(client, now, held)
    if client.state.token == stored or brought["seat"]["mode"] != "online":
        return client.state.token == stored and held is not None
    try:
        return bool(_check_in_once(client, now, brought)["jti"] == brought["jti"])
    except Refusal:
        return False


def hand_in(client: Client, code: str) -> str:
    """Sends a deactivation code and loads the receipt that comes back; its release class."""
    server = _server(client)
    server.read_directory()
    return accept_receipt(client, server.post("deactivations", {"deactivation": code}, (200, 201), "receipt"))


def _check_in_once(client: Client, now: int, held: Claims | None) -> Claims:
    """One exchange of a check-in; the claims of the token that it brought and that is now stored."""
    server = _server(client)
    server.read_directory()
    server.require("checkIns", "challenges")
    holds = None if held is None else {"sub": held["sub"], "generation": held["seat"]["generation"]}
    _exchange(client, server, "checkIns", {}, (200,), now, False, holds)
    judged = judge(client.state, client.around, client.facts)
    assert judged is not None and judged.claims is not None
    return judged.claims


def _exchange(
    client: Client,
    server: Server,
    resource: str,
    body: dict[str, Any],
    statuses: tuple[int, ...],
    now: int,
    share_label: bool,
    holds: dict[str, Any] | None,
) -> None:
    """Sends a code with a challenge, once more with new ones if that is refused, and accepts the token."""
    for is_last in (False, True):
        challenge = server.challenge()
        code = make_code(
            client.with_key(), client.around, client.facts, now, share_label, challenge, holds
        )
        try:
            token = server.post(resource, {"machineCode": code, **body}, statuses, "token")
        except ServerRefusal as refusal:
            if refusal.code == "challenge-invalid" and not is_last:
                continue
            raise
        client.accept(token, now, open_envelope(code).claims["jti"])
        return


def _held(client: Client, now: int) -> Claims | None:
    """The stored token's claims where a check-in may name it in `holds` (NET-20)."""
    judged = judge(client.state, client.around, client.facts)
    if judged is None or judged.claims is None or not judged.is_own:
        return None
    claims = judged.claims
    has_ended = "exp" in claims and now >= times.seconds(claims["exp"])
    return None if claims["seat"]["mode"] != "online" or has_ended else claims


def _drop_pending(client: Client) -> None:
    draft = client.state.copy()
    draft.pending = None
    client.keep(draft)


def _server(client: Client) -> Server:
    return Server(client.around.directory, client.around.timeout_seconds)
