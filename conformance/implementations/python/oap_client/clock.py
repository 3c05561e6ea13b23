"""The clock guard (section 16.6): floor, series and first sight."""

from .limits import (
    FLOOR_SERIES_SECONDS,
    FLOOR_STEP_SECONDS,
    GRACE_SECONDS,
    ROLLBACK_TOLERANCE_SECONDS,
)
from .state import Series, State


def observe(state: State, now: int) -> None:
    """Moves floor and series by an observation."""
    if state.floor is None:
        return
    if now <= state.floor + FLOOR_STEP_SECONDS:
        state.series = None
        state.floor = max(state.floor, now)
        return
    series = state.series
    if series is not None and series.last <= now <= series.last + FLOOR_STEP_SECONDS:
        series.last = now
    else:
        series = state.series = Series(now, now)
    if now >= series.first + FLOOR_SERIES_SECONDS:
        state.floor = now
        state.series = None


def see(state: State, verdict: str, now: int) -> None:
    """Moves the first sight by the verdict of a stored token that passes steps 1 to 9."""
    if verdict in ("match", "drifted"):
        state.first_sight = None
    elif verdict == "indeterminate" and (state.first_sight is None or state.first_sight > now):
        state.first_sight = now


def accept(state: State, issued_at: int, answers: bool) -> None:
    """Moves the floor to an accepted token's `iat`; backwards where it answers a code just asked with."""
    if state.floor is None or answers or issued_at > state.floor:
        state.floor = issued_at
    state.series = None


def is_rolled_back(state: State, now: int) -> bool:
    """Whether now is more than a day before the floor."""
    return state.floor is not None and now < state.floor - ROLLBACK_TOLERANCE_SECONDS


def within_grace(state: State, now: int) -> bool:
    """Whether fewer than seven days have passed since the first sight."""
    return state.first_sight is None or now < state.first_sight + GRACE_SECONDS
