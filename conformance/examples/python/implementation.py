"""The part of an implementation that the vectors check: in your project this is your own code."""
import base64
import calendar
import re
import unicodedata
from datetime import datetime, timedelta, timezone
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

L = 2**252 + 27742317777372353535851937790883648493
P = 2**255 - 19
ORDER_8 = int.from_bytes(bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), "little")
SMALL_ORDER_Y = {0, 1, P - 1, ORDER_8, P - ORDER_8}
SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def pae(*pieces):
    """Pre-authentication encoding (3.1)."""
    return b"".join([len(pieces).to_bytes(8, "little")] + [len(p).to_bytes(8, "little") + p for p in pieces])


def may_be_verified(key, signature):
    """The strict rules of 3.3, on which libraries differ, before the library is asked."""
    if len(key) != 32 or len(signature) != 64 or int.from_bytes(signature[32:], "little") >= L:
        return False
    ys = [int.from_bytes(point, "little") & (2**255 - 1) for point in (key, signature[:32])]
    return all(y < P and y not in SMALL_ORDER_Y for y in ys)


def signature_holds(key, message, signature):
    """Strict Ed25519 (3.3)."""
    if not may_be_verified(key, signature):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
        return True
    except (InvalidSignature, ValueError):
        return False


def unbase64url(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def artifact_holds(text, kind, key):
    """Whether an envelope is signed by a key, as what it is taken for (3.1)."""
    body, _, footer = text[len("v4.public."):].partition(".")
    payload, signature = unbase64url(body)[:-64], unbase64url(body)[-64:]
    message = pae(b"v4.public.", payload, unbase64url(footer), b"oap/1/" + kind.encode())
    return signature_holds(unbase64url(key[len("k4.public."):]), message, signature)


def match(binding, components):
    """The match rule (8.3)."""
    now = {c["name"]: c["digest"] for c in components}
    reference = binding["components"]
    equal = [c for c in reference if now.get(c["name"]) == c["digest"]]
    missing = [c for c in reference if c["name"] not in now]
    score, unreadable = (sum(c["weight"] for c in some) for some in (equal, missing))
    has_hardware = any(c["class"] == "hardware" for c in reference)
    anchored = not has_hardware or any(c["class"] == "hardware" for c in equal)
    maybe = anchored or any(c["class"] == "hardware" for c in missing)
    if score >= binding["quorum"] and anchored:
        return "match" if len(equal) == len(reference) else "drifted"
    return "indeterminate" if score + unreadable >= binding["quorum"] and maybe else "mismatch"


def instant(text):
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc)


def time_state(nbf, exp, now):
    """A token against the clock (5.3)."""
    if (instant(now) - instant(nbf)).total_seconds() < -300:
        return "not-yet-valid"
    return "expired" if exp is not None and instant(now) >= instant(exp) else "valid"


def lock_end(iat, lock):
    """The end of a lock window (10.1): months are calendar months, clamped to the last day."""
    count, unit = int(re.search(r"[0-9]+", lock)[0]), lock[-1]
    begin = instant(iat)
    try:
        if unit == "M" and "T" not in lock:
            months = begin.year * 12 + begin.month - 1 + count
            year, month = months // 12, months % 12 + 1
            end = begin.replace(year=year, month=month, day=min(begin.day, calendar.monthrange(year, month)[1]))
        else:
            end = begin + timedelta(seconds=count * {"D": 86400, "H": 3600, "M": 60, "S": 1}[unit])
    except (OverflowError, ValueError):
        end = instant("9999-12-31T23:59:59Z")
    return end.strftime("%Y-%m-%dT%H:%M:%SZ").zfill(20)


# Characters that Unicode calls dashes though their category is another.
OTHER_DASHES = "\u2053\u207b\u208b\u2212"


def license_key(typed):
    """The canonical spelling of a license key as typed (9.5), or None."""
    dropped = lambda c: c.isspace() or unicodedata.category(c) in ("Pd", "Cf") or c in OTHER_DASHES
    key = "".join(c.upper() if c.isascii() else c for c in typed if not dropped(c))
    key = key.replace("O", "0").replace("I", "1").replace("L", "1")
    if len(key) != 25 or any(c not in SYMBOLS for c in key):
        return None
    total = 0
    for at, symbol in enumerate(reversed(key[:24])):
        value = SYMBOLS.index(symbol) * (2 - at % 2)
        total += value // 32 + value % 32
    if SYMBOLS.index(key[24]) != -total % 32:
        return None
    return "-".join(key[at:at + 5] for at in range(0, 25, 5))
