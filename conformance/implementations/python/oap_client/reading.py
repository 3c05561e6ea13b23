"""Reading an issuer-signed artifact in the order of section 3.5, and evaluating a token (section 5.3)."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from . import ed25519, paserk, times
from .claims import check_claims
from .envelope import open_envelope, signed_bytes
from .errors import Refusal
from .fingerprint import Comparison
from .limits import SKEW_SECONDS

Claims = dict[str, Any]


class Anchor(NamedTuple):
    """An issuer key that the application was built with, and its status."""

    key: str
    status: str

    @property
    def kid(self) -> str:
        """The id of the key."""
        return paserk.key_id(self.key)


def read_issued(envelope: str, kind: str, trust: list[Anchor], product: str | None) -> Claims:
    """Steps 1 to 8 for a token or a receipt; without a product, 1 to 7.

    Raises Refusal with the code of the first step that fails.
    """
    opened = open_envelope(envelope)
    if opened.kind != kind:
        raise Refusal("wrong-kind", expected=kind, got=opened.kind[:64])
    ver = opened.claims.get("ver")
    if type(ver) is int and ver != 1:
        raise Refusal("version-unsupported")
    key = _trusted_key(opened.kid, trust)
    signed = signed_bytes(opened.payload, opened.footer, kind)
    if not ed25519.verify(key, signed, opened.signature):
        raise Refusal("signature-invalid")
    check_claims(kind, opened.claims)
    if product is not None and opened.claims["aud"] != product:
        raise Refusal("product-mismatch")
    return opened.claims


def check_machine_key(claims: Claims, kid: str | None, comparison: Comparison) -> None:
    """Step 9.

    Raises Refusal `machine-key-mismatch`, with the fingerprint's verdict.
    """
    if claims["cnf"]["kid"] != kid:
        raise Refusal("machine-key-mismatch", fingerprint=comparison.as_json())


def check_fingerprint(comparison: Comparison, within_grace: bool) -> None:
    """Step 10.

    Raises Refusal `machine-mismatch` or `machine-indeterminate`, naming the components.
    """
    told = comparison.as_json()
    if comparison.verdict == "mismatch":
        raise Refusal("machine-mismatch", components=comparison.changed, fingerprint=told)
    if comparison.verdict == "indeterminate" and not within_grace:
        raise Refusal("machine-indeterminate", components=comparison.missing, fingerprint=told)


def check_generation(claims: Claims, highest: int) -> None:
    """Step 11.

    Raises Refusal `generation-superseded`.
    """
    if claims["seat"]["generation"] < highest:
        raise Refusal("generation-superseded")


def evaluate(claims: Mapping[str, Any], now: int) -> str:
    """What the clock says of a verified token: `not-yet-valid`, `expired` or `valid`."""
    if now < times.seconds(claims["nbf"]) - SKEW_SECONDS:
        return "not-yet-valid"
    if "exp" in claims and now >= times.seconds(claims["exp"]):
        return "expired"
    return "valid"


def _trusted_key(kid: str | None, trust: list[Anchor]) -> bytes:
    for anchor in trust:
        if anchor.kid == kid:
            if anchor.status == "revoked":
                raise Refusal("key-revoked")
            return paserk.public_key_from(anchor.key)
    raise Refusal("key-unknown")
