"""The text carrier (section 7.1): an envelope as people paste it."""

import re

from .characters import TO_HYPHENS, WHITE_SPACE, is_format, is_letter_or_digit
from .envelope import HEADER
from .errors import Refusal
from .limits import ENVELOPE_CHARS_MAX

_ENVELOPE_CHARACTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.")
_QUOTING = WHITE_SPACE + ">|"
_OTHER_HEADER = re.compile(r"(?!v4\.public\.)v[0-9]\.[a-z]+\.")


def find_envelope(text: str) -> str:
    """The one envelope in a text.

    Raises Refusal `too-large`, `version-unsupported`, or `malformed` with its reason.
    """
    plain = _normalised(text)
    found = _envelopes(plain)
    if any(len(envelope) > ENVELOPE_CHARS_MAX for envelope in found):
        raise Refusal("too-large")
    if not found:
        if any(_stands_alone(plain, match.start()) for match in _OTHER_HEADER.finditer(plain)):
            raise Refusal("version-unsupported")
        raise Refusal("malformed", reason="no-token")
    if len(set(found)) > 1:
        raise Refusal("malformed", reason="ambiguous")
    return found[0]


def _normalised(text: str) -> str:
    """Steps 1 to 4."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(character for character in text if not is_format(character))
    text = "\n".join(line.lstrip(_QUOTING) for line in text.split("\n"))
    return text.translate(TO_HYPHENS)


def _envelopes(text: str) -> list[str]:
    """Steps 5 and 6."""
    found: list[str] = []
    at = text.find(HEADER)
    while at >= 0:
        if not _stands_alone(text, at):
            at = text.find(HEADER, at + 1)
            continue
        envelope, end = _read_on(text, at)
        if envelope[len(HEADER) :].strip("."):
            found.append(envelope.removesuffix("."))
        at = text.find(HEADER, end)
    return found


def _read_on(text: str, at: int) -> tuple[str, int]:
    characters: list[str] = []
    while at < len(text):
        character = text[at]
        if character in _ENVELOPE_CHARACTERS:
            characters.append(character)
        elif character not in WHITE_SPACE or (character == "\n" and _blank_line_at(text, at + 1)):
            break
        at += 1
    return "".join(characters), at


def _blank_line_at(text: str, at: int) -> bool:
    end = text.find("\n", at)
    return text[at : end if end >= 0 else len(text)].strip(WHITE_SPACE) == ""


def _stands_alone(text: str, at: int) -> bool:
    return at == 0 or not is_letter_or_digit(text[at - 1])
