"""The further members of a problem document (section 12.1), as far as they have their form."""

import re
from collections.abc import Callable
from typing import Any

from . import times

_COMPONENT = re.compile(r"[a-z0-9][a-z0-9.-]{0,63}")
_EDITION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_POINTER = re.compile(r"(?:/(?:[^~/]|~[01])*)*")
_REASONS = ("empty", "binary", "html", "xml", "no-token", "ambiguous", "base64url", "json", "footer", "body")
_KINDS = ("machine-code", "token", "deactivation", "receipt")


def members_of(code: str, problem: dict[str, Any]) -> dict[str, Any]:
    """The members that section 12.1 gives for a code, those of another form left out."""
    kept: dict[str, Any] = {}
    for name, has_form in _MEMBERS.get(code, {}).items():
        value = problem.get(name)
        if name == "got" and isinstance(value, str):
            value = value[:64]
        if value is not None and has_form(value):
            kept[name] = value
    return kept


def _is_time(value: Any) -> bool:
    try:
        return isinstance(value, str) and times.seconds(value) is not None
    except ValueError:
        return False


def _list_of(pattern: re.Pattern[str], is_distinct: bool) -> Callable[[Any], bool]:
    def has_form(value: Any) -> bool:
        if not isinstance(value, list):
            return False
        if not all(isinstance(item, str) and pattern.fullmatch(item) for item in value):
            return False
        return not is_distinct or len(set(value)) == len(value)

    return has_form


def _is_pointer(value: Any) -> bool:
    return isinstance(value, str) and _POINTER.fullmatch(value) is not None


_COMPONENTS = {"components": _list_of(_COMPONENT, True)}
_MEMBERS: dict[str, dict[str, Callable[[Any], bool]]] = {
    "malformed": {"reason": lambda value: value in _REASONS, "pointer": _is_pointer},
    "claims-invalid": {"pointer": _is_pointer},
    "wrong-kind": {
        "expected": lambda value: value in _KINDS,
        "got": lambda value: isinstance(value, str),
    },
    "fingerprint-insufficient": _COMPONENTS,
    "machine-mismatch": _COMPONENTS,
    "machine-indeterminate": _COMPONENTS,
    "edition-not-allowed": {"editions": _list_of(_EDITION, False)},
    "seat-limit-reached": {"freeAt": _is_time},
    "reissue-limit-reached": {"retryAt": _is_time},
    "device-locked": {"unlockAt": _is_time},
}
