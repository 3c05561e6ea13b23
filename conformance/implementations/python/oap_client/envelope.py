"""The envelope: PASETO v4.public with an implicit assertion (section 3.1)."""

import re
import struct
from typing import Any, NamedTuple

from . import base64url, ed25519, strict_json
from .errors import Refusal
from .limits import ENVELOPE_CHARS_MAX, FOOTER_BYTES_MAX

HEADER = "v4.public."
_FORM = re.compile(r"v4\.public\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)?")
MACHINE_SIGNED = frozenset(["machine-code", "deactivation"])


class Opened(NamedTuple):
    """An envelope taken apart, not verified. `kid` is that of the footer, where there is one."""

    kind: str
    claims: dict[str, Any]
    payload: bytes
    signature: bytes
    footer: bytes
    kid: str | None


def has_form(envelope: str) -> bool:
    """Whether a text is an envelope as far as its characters and parts go."""
    return _FORM.fullmatch(envelope) is not None


def pae(*pieces: bytes) -> bytes:
    """Pre-authentication encoding."""
    parts = [struct.pack("<Q", len(pieces))]
    for piece in pieces:
        parts += [struct.pack("<Q", len(piece)), piece]
    return b"".join(parts)


def signed_bytes(payload: bytes, footer: bytes, kind: str) -> bytes:
    """What the signature of an artifact of a kind is over."""
    return pae(HEADER.encode("ascii"), payload, footer, f"oap/1/{kind}".encode("utf-8"))


def seal(claims: dict[str, Any], seed: bytes) -> str:
    """Writes a machine-signed artifact: canonical payload, no footer."""
    payload = strict_json.canonical(claims)
    signature = ed25519.sign(seed, signed_bytes(payload, b"", claims["kind"]))
    return HEADER + base64url.encode(payload + signature)


def open_envelope(envelope: str) -> Opened:
    """Steps 1 and 2 of reading, and the first half of step 3: takes an envelope apart.

    Raises Refusal `too-large`, or `malformed` with its reason.
    """
    if len(envelope) > ENVELOPE_CHARS_MAX:
        raise Refusal("too-large")
    body, footer = _parts(envelope)
    payload, signature = body[:-64], body[-64:]
    try:
        claims = strict_json.parse_object(payload)
    except strict_json.StrictJsonError as error:
        raise Refusal("malformed", reason="json") from error
    kind = claims.get("kind")
    kid = None if footer is None else _kid_of(footer, kind)
    if not isinstance(kind, str):
        raise Refusal("malformed", reason="json")
    return Opened(kind, claims, payload, signature, footer or b"", kid)


def _parts(envelope: str) -> tuple[bytes, bytes | None]:
    parts = envelope.removeprefix(HEADER).split(".")
    if not envelope.startswith(HEADER) or len(parts) > 2:
        raise Refusal("malformed", reason="base64url")
    try:
        decoded = [base64url.decode(part) for part in parts]
    except ValueError as error:
        raise Refusal("malformed", reason="base64url") from error
    if len(decoded[0]) < 64 or decoded[-1] == b"":
        raise Refusal("malformed", reason="base64url")
    return decoded[0], decoded[1] if len(decoded) == 2 else None


def _kid_of(footer: bytes, kind: Any) -> str:
    """The `kid` of a footer that the claimed kind may have (ENV-5)."""
    if len(footer) > FOOTER_BYTES_MAX or (isinstance(kind, str) and kind in MACHINE_SIGNED):
        raise Refusal("malformed", reason="footer")
    try:
        members = strict_json.parse_object(footer)
    except strict_json.StrictJsonError as error:
        raise Refusal("malformed", reason="footer") from error
    kid = members.get("kid")
    if len(members) != 1 or not isinstance(kid, str):
        raise Refusal("malformed", reason="footer")
    return kid
