"""Components, their least lengths, and the values that name no machine (chapter 15)."""

import re
import unicodedata

from .characters import WHITE_SPACE

SCHEME = "oap-fp-1"

COMPONENTS: dict[str, int] = {
    "hw.smbios-uuid.1": 36,
    "hw.board-serial.1": 4,
    "hw.disk-serial.1": 4,
    "hw.cpu.1": 4,
    "net.mac.1": 17,
    "os.install-id.1": 8,
    "os.version-major.1": 4,
}

PLACEHOLDERS: frozenset[str] = frozenset(
    [
        "",
        "none",
        "null",
        "na",
        "n/a",
        "nil",
        "unknown",
        "undefined",
        "default",
        "defaultstring",
        "tobefilledbyoem",
        "oem",
        "systemserialnumber",
        "systemproductname",
        "baseboardserialnumber",
        "chassisserialnumber",
        "serialnumber",
        "serial",
        "notspecified",
        "notapplicable",
        "notavailable",
        "invalid",
        "empty",
        "xxxxxxxx",
        "0123456789",
        "123456789",
        "1234567890",
        "03000200040005000006000700080009",
        "123456781234567890123456789abcde",
        "fefefefefefefefefefefefefefefefe",
        "uninitialized",
    ]
)

_FOLDED_AWAY = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz", " -:._")
_ONE_CHARACTER = re.compile(r"(.)\1*")


def is_placeholder(value: str) -> bool:
    """Whether a value is on the placeholder list, compared as section 15.3 says."""
    folded = value.strip(WHITE_SPACE).translate(_FOLDED_AWAY)
    if folded in PLACEHOLDERS or _ONE_CHARACTER.fullmatch(folded):
        return True
    return not any(unicodedata.category(character)[0] in "LN" for character in folded)


def is_usable(name: str, value: str | None) -> bool:
    """Whether a fact may go into a fingerprint (FP-2)."""
    return value is not None and len(value) >= COMPONENTS[name] and not is_placeholder(value)
