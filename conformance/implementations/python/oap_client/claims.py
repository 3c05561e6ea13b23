"""The schemas of tokens and receipts (chapters 5 and 6.3), and `crit` (JSON-7)."""

import re
from collections.abc import Callable
from typing import Any

from . import times
from .errors import Refusal
from .limits import INTEGER_MAX

Check = Callable[[Any, str], None]

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def check_claims(kind: str, claims: dict[str, Any]) -> None:
    """Step 7 of reading.

    Raises Refusal `claims-invalid` with a pointer, or `extension-unsupported`.
    """
    members, optional = _KINDS[kind]
    _object(members, optional)(claims, "")
    for name in claims.get("crit", []):
        if name in members or name in optional or name not in claims:
            raise Refusal("claims-invalid", pointer="/crit")
    if "crit" in claims:
        raise Refusal("extension-unsupported")


def _need(holds: bool, pointer: str) -> None:
    if not holds:
        raise Refusal("claims-invalid", pointer=pointer)


def _object(members: dict[str, Check], optional: dict[str, Check] | None = None) -> Check:
    def check(value: Any, pointer: str) -> None:
        _need(isinstance(value, dict), pointer)
        for name, member in members.items():
            _need(name in value, f"{pointer}/{name}")
            member(value[name], f"{pointer}/{name}")
        for name, member in (optional or {}).items():
            if name in value:
                member(value[name], f"{pointer}/{name}")

    return check


def _array(item: Check, least: int, most: int, distinct: Callable[[Any], Any]) -> Check:
    def check(value: Any, pointer: str) -> None:
        _need(isinstance(value, list) and least <= len(value) <= most, pointer)
        for index, element in enumerate(value):
            item(element, f"{pointer}/{index}")
        _need(len({distinct(element) for element in value}) == len(value), pointer)

    return check


def _pattern(pattern: str) -> Check:
    compiled = re.compile(pattern)
    return lambda value, pointer: _need(
        isinstance(value, str) and compiled.fullmatch(value) is not None, pointer
    )


def _text(most: int) -> Check:
    return lambda value, pointer: _need(
        isinstance(value, str) and 1 <= len(value) <= most and not _CONTROL.search(value), pointer
    )


def _integer(least: int, most: int = INTEGER_MAX) -> Check:
    # `type`, since a boolean is an int to isinstance.
    return lambda value, pointer: _need(type(value) is int and least <= value <= most, pointer)


def _one_of(*words: str) -> Check:
    return lambda value, pointer: _need(isinstance(value, str) and value in words, pointer)


def _time(value: Any, pointer: str) -> None:
    _need(isinstance(value, str), pointer)
    try:
        times.seconds(value)
    except ValueError as error:
        raise Refusal("claims-invalid", pointer=pointer) from error


def _itself(value: Any) -> Any:
    return value


_ID = _pattern(r"[A-Za-z0-9_-]{21}[AQgw]")
_KID = _pattern(r"k4\.pid\.[A-Za-z0-9_-]{44}")
_PRODUCT = _pattern(r"[a-z0-9][a-z0-9.-]{0,63}")
_NAME = _pattern(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_CRIT = _array(_pattern(r"[ -~]*"), 1, INTEGER_MAX, _itself)

_COMPONENT = _object(
    {
        "name": _PRODUCT,
        "class": _one_of("hardware", "os", "network"),
        "digest": _ID,
        "weight": _integer(1, 1000),
    }
)
_BINDING = _object(
    {
        "scheme": _PRODUCT,
        "components": _array(_COMPONENT, 1, 16, lambda component: component["name"]),
        "quorum": _integer(1),
    }
)
_LICENSE = _object(
    {"id": _NAME, "edition": _NAME, "entitlements": _array(_NAME, 0, 32, _itself)}, {"expiresAt": _time}
)
_SEAT = _object(
    {"generation": _integer(1), "limit": _integer(0), "mode": _one_of("offline", "online")},
    {"unlockAt": _time},
)

_KINDS: dict[str, tuple[dict[str, Check], dict[str, Check]]] = {
    "token": (
        {
            "kind": _one_of("token"),
            "ver": _integer(1, 1),
            "iss": _text(200),
            "jti": _ID,
            "iat": _time,
            "nbf": _time,
            "aud": _PRODUCT,
            "sub": _NAME,
            "req": _ID,
            "cnf": _object({"kid": _KID}),
            "license": _LICENSE,
            "seat": _SEAT,
            "binding": _BINDING,
        },
        {"exp": _time, "crit": _CRIT},
    ),
    "receipt": (
        {
            "kind": _one_of("receipt"),
            "ver": _integer(1, 1),
            "iss": _text(200),
            "jti": _ID,
            "iat": _time,
            "aud": _PRODUCT,
            "kid": _KID,
            "releaseClass": _one_of("proved", "lapsed", "forced", "ending", "none"),
            "req": _ID,
        },
        {"sub": _NAME, "crit": _CRIT},
    ),
}
