"""What a machine signs: machine codes (chapter 4) and deactivation codes (section 6.1)."""

import secrets
from typing import Any, NamedTuple

from . import base64url, ed25519, paserk, times
from .components import SCHEME
from .envelope import open_envelope, seal
from .errors import Refusal
from .fingerprint import Facts, components
from .reading import Anchor, Claims


class Surroundings(NamedTuple):
    """All that a client is built with or finds, its facts aside."""

    product: str
    app_version: str
    platform: str
    os_version: str | None
    label: str | None
    trust: list[Anchor]
    directory: str | None
    timeout_seconds: int


class MachineKey:
    """The key of one installation, from its seed in base64url."""

    def __init__(self, seed_text: str) -> None:
        self.seed = base64url.decode(seed_text)
        self.public = paserk.public_text(ed25519.public_key_of(self.seed))
        self.kid = paserk.key_id(self.public)


def make_seed_text() -> str:
    """A new seed, in base64url."""
    return base64url.encode(ed25519.make_seed())


def make_code(
    key: MachineKey,
    around: Surroundings,
    facts: Facts,
    now: int,
    share_label: bool,
    challenge: str | None = None,
    holds: dict[str, Any] | None = None,
) -> str:
    """A machine code.

    Raises Refusal `client-outdated` where no issuer key is trusted.
    """
    claims = _code_claims(key, around, facts, now, share_label)
    if challenge is not None:
        claims["challenge"] = challenge
    if holds is not None:
        claims["holds"] = holds
    return seal(claims, key.seed)


def still_stands(code: str, key: MachineKey, around: Surroundings, facts: Facts, share_label: bool) -> bool:
    """Whether a pending code differs from one made now in nothing but what may differ (section 16.3)."""
    made_now = _code_claims(key, around, facts, 0, share_label)
    return _comparable(open_envelope(code).claims) == _comparable(made_now)


def make_deactivation(
    key: MachineKey, around: Surroundings, facts: Facts, now: int, loaded: Claims | None
) -> tuple[str, str]:
    """A deactivation code that can be proved, and its `jti`."""
    jti = _new_id()
    claims: dict[str, Any] = {
        "kind": "deactivation",
        "ver": 1,
        "jti": jti,
        "iat": times.text(now),
        "aud": around.product,
        "machine": {"key": key.public, "fingerprint": _fingerprint(around, facts)},
    }
    if loaded is not None:
        claims["sub"] = loaded["sub"]
        claims["generation"] = loaded["seat"]["generation"]
    return seal(claims, key.seed), jti


def accepts(trust: list[Anchor]) -> list[str]:
    """The ids of the trusted issuer keys that are not revoked.

    Raises Refusal `client-outdated` where there is none.
    """
    kids = [anchor.kid for anchor in trust if anchor.status != "revoked"]
    if not kids:
        raise Refusal("client-outdated")
    return kids


def _code_claims(
    key: MachineKey, around: Surroundings, facts: Facts, now: int, share_label: bool
) -> dict[str, Any]:
    machine: dict[str, Any] = {
        "key": key.public,
        "platform": around.platform,
        "fingerprint": _fingerprint(around, facts),
    }
    if around.os_version is not None:
        machine["osVersion"] = around.os_version
    if share_label and around.label is not None:
        machine["label"] = around.label
    return {
        "kind": "machine-code",
        "ver": 1,
        "jti": _new_id(),
        "iat": times.text(now),
        "aud": around.product,
        "machine": machine,
        "app": {"version": around.app_version},
        "accepts": accepts(around.trust),
    }


def _comparable(claims: dict[str, Any]) -> dict[str, Any]:
    machine = {name: value for name, value in claims["machine"].items() if name != "osVersion"}
    rest = {name: value for name, value in claims.items() if name not in ("jti", "iat", "app")}
    return {**rest, "machine": machine}


def _fingerprint(around: Surroundings, facts: Facts) -> dict[str, Any]:
    return {"scheme": SCHEME, "components": components(around.product, facts)}


def _new_id() -> str:
    return base64url.encode(secrets.token_bytes(16))
