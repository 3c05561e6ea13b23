"""Keys and key ids as text (section 3.4)."""

import hashlib
import re

from . import base64url

_PUBLIC = re.compile(r"k4\.public\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]")


def public_text(public_key: bytes) -> str:
    """`k4.public.` and the raw key."""
    return "k4.public." + base64url.encode(public_key)


def public_key_from(text: str) -> bytes:
    """The raw key of a `k4.public.` text.

    Raises ValueError for another text.
    """
    if not _PUBLIC.fullmatch(text):
        raise ValueError("not a k4.public text")
    return base64url.decode(text.removeprefix("k4.public."))


def key_id(public: str) -> str:
    """The `k4.pid.` of a `k4.public.` text."""
    digest = hashlib.blake2b(b"k4.pid." + public.encode("ascii"), digest_size=33).digest()
    return "k4.pid." + base64url.encode(digest)
