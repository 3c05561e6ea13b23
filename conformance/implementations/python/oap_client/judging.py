"""The stored token under the present inputs: which step it fails, and what it says."""

from typing import NamedTuple

from .errors import Refusal
from .fingerprint import Comparison, Facts, compare, components
from .machine_code import MachineKey, Surroundings
from .reading import Claims, read_issued
from .state import State


class Judged(NamedTuple):
    """A stored token.

    `fault` is the code of the first of the steps 1 to 8 that fails; the others are there where none does.
    """

    fault: str | None
    claims: Claims | None
    comparison: Comparison | None
    is_own: bool


def judge(state: State, around: Surroundings, facts: Facts) -> Judged | None:
    """Reads the stored token anew (TOK-20); None without one."""
    if state.token is None:
        return None
    try:
        claims = read_issued(state.token, "token", around.trust, around.product)
    except Refusal as refusal:
        return Judged(refusal.code, None, None, False)
    comparison = compare(claims["binding"], components(around.product, facts))
    is_own = state.seed is not None and MachineKey(state.seed).kid == claims["cnf"]["kid"]
    return Judged(None, claims, comparison, is_own)
