"""What a client remembers (chapter 16), and its layout as JSON."""

import copy
import json
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass
class Deactivation:
    """A key given up: its id, the code and the code's id, whether its receipt was loaded."""

    kid: str
    jti: str
    code: str
    received: bool = False


@dataclass
class Series:
    """Observations far ahead of the floor, in seconds."""

    first: int
    last: int


@dataclass
class State:
    """The state. `seed` is the machine key's secret half, in base64url; times are in seconds."""

    seed: str | None = None
    pending: str | None = None
    token: str | None = None
    generations: dict[str, int] = field(default_factory=dict)
    floor: int | None = None
    series: Series | None = None
    first_sight: int | None = None
    deactivations: list[Deactivation] = field(default_factory=list)

    def copy(self) -> "State":
        """A copy that shares nothing."""
        return copy.deepcopy(self)

    def to_bytes(self) -> bytes:
        """The state as JSON."""
        return json.dumps(asdict(self), sort_keys=True).encode("ascii")

    @classmethod
    def from_bytes(cls, data: bytes) -> "State":
        """The state that `to_bytes` wrote."""
        members: dict[str, Any] = json.loads(data)
        series = members.pop("series")
        deactivations = members.pop("deactivations")
        return cls(
            **members,
            series=None if series is None else Series(**series),
            deactivations=[Deactivation(**each) for each in deactivations],
        )
