"""Which state a client is in (section 16.1), and what a person is told of it (section 16.9)."""

from typing import Any

from . import clock, times
from .envelope import open_envelope
from .judging import Judged
from .limits import GRACE_SECONDS, SKEW_SECONDS
from .reading import Claims, evaluate
from .state import State
from .states import STATES


def status_of(state: State | None, judged: Judged | None, now: int) -> dict[str, Any]:
    """The status in the form of section 17.4; the state is None where it cannot be read."""
    if state is None:
        return _told("storage-corrupt", False, "storage-corrupt")
    name, code = _state_of(state, judged, now)
    answer = _told(name, _is_usable(name, state, judged, now), code)
    if judged is not None and judged.claims is not None and judged.comparison is not None:
        answer["token"] = _token_facts(judged.claims)
        answer["fingerprint"] = judged.comparison.as_json()
        if judged.claims["seat"]["mode"] == "online" and "exp" in judged.claims:
            answer["checkInAt"] = times.text(check_in_at(judged.claims))
    if name == "machine-indeterminate" and state.first_sight is not None:
        answer["graceEndsAt"] = times.text(state.first_sight + GRACE_SECONDS)
    if state.pending is not None:
        answer["pending"] = open_envelope(state.pending).claims["jti"]
    shown = [deactivation.code for deactivation in state.deactivations if not deactivation.received]
    if shown:
        answer["deactivations"] = shown
    return answer


def check_in_at(claims: Claims) -> int:
    """From when on a check-in is due: the middle of an online token's life."""
    issued = times.seconds(claims["iat"])
    return issued + (times.seconds(claims["exp"]) - issued) // 2


def _state_of(state: State, judged: Judged | None, now: int) -> tuple[str, str | None]:
    """The first state of the table whose condition holds, and its code."""
    if judged is None:
        if state.pending is not None:
            return "pending", None
        return ("deactivated" if state.deactivations else "unactivated"), None
    if judged.fault is not None or judged.claims is None or judged.comparison is None:
        return "invalid", judged.fault
    verdict = judged.comparison.verdict
    if not judged.is_own:
        return "machine-key-mismatch", "machine-key-mismatch"
    if verdict in ("mismatch", "indeterminate"):
        return f"machine-{verdict}", f"machine-{verdict}"
    if clock.is_rolled_back(state, now):
        return "clock-rollback", None
    if now < times.seconds(judged.claims["nbf"]) - SKEW_SECONDS:
        return "not-yet-valid", None
    if "exp" in judged.claims and now >= times.seconds(judged.claims["exp"]):
        return "expired", None
    return ("machine-drifted" if verdict == "drifted" else "active"), None


def _is_usable(name: str, state: State, judged: Judged | None, now: int) -> bool:
    when = STATES[name].usable
    if when == "within-grace":
        return _is_in_time(judged, now) and clock.within_grace(state, now) and not clock.is_rolled_back(state, now)
    if when == "without-exp":
        return judged is not None and judged.claims is not None and "exp" not in judged.claims
    return when == "always"


def _is_in_time(judged: Judged | None, now: int) -> bool:
    """The clock binds tokens that end (CLOCK-9)."""
    claims = judged.claims if judged is not None else None
    return claims is None or "exp" not in claims or evaluate(claims, now) == "valid"


def _told(name: str, usable: bool, code: str | None) -> dict[str, Any]:
    row = STATES[name]
    told: dict[str, Any] = {"state": name, "usable": usable, "remedy": row.remedy, "offers": list(row.offers)}
    if code is not None:
        told["code"] = code
    return told


def _token_facts(claims: Claims) -> dict[str, Any]:
    seat, held = claims["seat"], claims["license"]
    facts: dict[str, Any] = {
        "jti": claims["jti"],
        "sub": claims["sub"],
        "license": {
            name: held[name] for name in ("id", "edition", "expiresAt", "entitlements") if name in held
        },
        "generation": seat["generation"],
        "mode": seat["mode"],
    }
    if "exp" in claims:
        facts["exp"] = claims["exp"]
    if "unlockAt" in seat:
        facts["unlockAt"] = seat["unlockAt"]
    return facts
