"""Components of the present machine (section 8.1), and the match rule (section 8.3)."""

import hashlib
from collections.abc import Mapping
from typing import Any, NamedTuple

from . import base64url
from .components import COMPONENTS, is_usable
from .envelope import pae

Facts = Mapping[str, str | None]


class Comparison(NamedTuple):
    """How a machine compares with a binding; weights are sums of integers."""

    verdict: str
    score: int
    unreadable: int
    total: int
    changed: list[str]
    missing: list[str]

    def as_json(self) -> dict[str, Any]:
        """The form of the driver protocol."""
        return self._asdict()


def digest(product: str, name: str, value: str) -> str:
    """The digest of a component (FP-1)."""
    texts = ("oap/1/component", product, name, value)
    hashed = hashlib.sha256(pae(*(text.encode("utf-8") for text in texts))).digest()
    return base64url.encode(hashed[:16])


def components(product: str, facts: Facts) -> list[dict[str, str]]:
    """The components that can be read now, in the registry's order."""
    found: list[dict[str, str]] = []
    for name in COMPONENTS:
        value = facts.get(name)
        if value is not None and is_usable(name, value):
            found.append({"name": name, "digest": digest(product, name, value)})
    return found


def compare(binding: Mapping[str, Any], now: list[dict[str, str]]) -> Comparison:
    """The verdict by the three steps of the match rule."""
    digests = {component["name"]: component["digest"] for component in now}
    score = unreadable = total = 0
    changed: list[str] = []
    missing: list[str] = []
    hardware: list[str] = []
    for component in binding["components"]:
        name, weight = component["name"], component["weight"]
        total += weight
        if name not in digests:
            how = "unreadable"
            unreadable += weight
            missing.append(name)
        elif digests[name] == component["digest"]:
            how = "equal"
            score += weight
        else:
            how = "changed"
            changed.append(name)
        if component["class"] == "hardware":
            hardware.append(how)
    verdict = _verdict(score, unreadable, total, binding["quorum"], hardware)
    return Comparison(verdict, score, unreadable, total, changed, missing)


def _verdict(score: int, unreadable: int, total: int, quorum: int, hardware: list[str]) -> str:
    if score >= quorum and (not hardware or "equal" in hardware):
        return "match" if score == total else "drifted"
    if score + unreadable >= quorum and (not hardware or "equal" in hardware or "unreadable" in hardware):
        return "indeterminate"
    return "mismatch"
