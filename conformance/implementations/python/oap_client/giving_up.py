"""Deactivation by proof, and its receipt (sections 6.1 and 16.7)."""

from .carrier import envelope_of
from .client import Client
from .errors import Refusal
from .judging import judge
from .machine_code import MachineKey, make_deactivation
from .reading import read_issued
from .state import Deactivation


def deactivate(client: Client, now: int) -> str:
    """Gives the machine key up and returns the deactivation code; again, where that has been done.

    The one write that records the deactivation is also the one that destroys the key.
    """
    client.observe(now)
    state = client.state
    if state.deactivations and state.token is None and state.pending is None:
        codes = [each.code for each in state.deactivations if not each.received]
        if not codes:
            raise Refusal("machine-key-retired")
        return codes[-1]
    if state.seed is None:
        raise Refusal("activation-not-found")
    key = MachineKey(state.seed)
    judged = judge(state, client.around, client.facts)
    loaded = judged.claims if judged is not None and judged.is_own else None
    code, jti = make_deactivation(key, client.around, client.facts, now, loaded)
    draft = state.copy()
    draft.deactivations.append(Deactivation(key.kid, jti, code))
    draft.token = draft.pending = draft.seed = None
    client.keep(draft)
    return code


def load_receipt(client: Client, content: bytes | str, now: int) -> str:
    """Loads a receipt out of any carrier; returns its release class."""
    client.observe(now)
    return accept_receipt(client, content)


def accept_receipt(client: Client, content: bytes | str) -> str:
    """Reads a receipt by steps 1 to 8 and ends the showing of the code that it answers."""
    draft = client.state.copy()
    claims = read_issued(envelope_of(content), "receipt", client.around.trust, client.around.product)
    for deactivation in draft.deactivations:
        if (deactivation.kid, deactivation.jti) == (claims["kid"], claims["req"]):
            deactivation.received = True
            client.keep(draft)
            return str(claims["releaseClass"])
    raise Refusal("machine-key-mismatch")
