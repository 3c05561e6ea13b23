"""Strict JSON (section 3.2), and the canonical form of RFC 8785 for what OAP writes."""

import json
import re
from typing import Any

from .limits import INTEGER_MAX, JSON_DEPTH_MAX

_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_AFTER_NUMBER = frozenset(" \t\n\r,]}")
_PLAIN = re.compile(r'[^"\\\x00-\x1f]*')
_HEX = re.compile(r"[0-9A-Fa-f]{4}")
_NAME = re.compile(r"[ -~]*")
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None}


class StrictJsonError(ValueError):
    """The bytes are not a strict JSON object."""


def parse_object(data: bytes) -> dict[str, Any]:
    """Reads the one object that the bytes are, by JSON-1 to JSON-5.

    Raises StrictJsonError for anything else.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise StrictJsonError("not UTF-8") from error
    if not text.startswith("{"):
        raise StrictJsonError("not an object")
    reader = _Reader(text)
    members = reader.object(1)
    if reader.at != len(text):
        raise StrictJsonError("something follows the object")
    return members


def canonical(value: Any) -> bytes:
    """The canonical form of a value of objects with ASCII names, arrays, strings, integers and booleans."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def value(self, depth: int) -> Any:
        first = self.text[self.at : self.at + 1]
        if first == "{" or first == "[":
            if depth > JSON_DEPTH_MAX:
                raise StrictJsonError("nested too deeply")
            return self.object(depth) if first == "{" else self.array(depth)
        if first == '"':
            return self.string()
        for word, value in _WORDS.items():
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        return self.number()

    def object(self, depth: int) -> dict[str, Any]:
        members: dict[str, Any] = {}
        self.at += 1
        if self.next_is("}"):
            return members
        while True:
            self.space()
            if self.text[self.at : self.at + 1] != '"':
                raise StrictJsonError("no member name")
            name = self.string()
            if not _NAME.fullmatch(name):
                raise StrictJsonError("a member name outside ASCII")
            if name in members:
                raise StrictJsonError("a member twice")
            self.expect(":")
            self.space()
            members[name] = self.value(depth + 1)
            if self.next_is("}"):
                return members
            self.expect(",")

    def array(self, depth: int) -> list[Any]:
        items: list[Any] = []
        self.at += 1
        if self.next_is("]"):
            return items
        while True:
            self.space()
            items.append(self.value(depth + 1))
            if self.next_is("]"):
                return items
            self.expect(",")

    def string(self) -> str:
        parts: list[str] = []
        self.at += 1
        while True:
            plain = _PLAIN.match(self.text, self.at)
            assert plain is not None
            parts.append(plain.group())
            self.at = plain.end()
            mark = self.text[self.at : self.at + 1]
            self.at += 1
            if mark == '"':
                return "".join(parts)
            if mark != "\\":
                raise StrictJsonError("a string without end, or with a control character")
            parts.append(self.escape())

    def escape(self) -> str:
        letter = self.text[self.at : self.at + 1]
        self.at += 1
        if letter in _ESCAPES:
            return _ESCAPES[letter]
        if letter != "u":
            raise StrictJsonError("an unknown escape")
        unit = self.code_unit()
        if 0xDC00 <= unit <= 0xDFFF:
            raise StrictJsonError("an unpaired surrogate")
        if 0xD800 <= unit <= 0xDBFF:
            if not self.text.startswith("\\u", self.at):
                raise StrictJsonError("an unpaired surrogate")
            self.at += 2
            low = self.code_unit()
            if not 0xDC00 <= low <= 0xDFFF:
                raise StrictJsonError("an unpaired surrogate")
            return chr(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
        return chr(unit)

    def code_unit(self) -> int:
        match = _HEX.match(self.text, self.at)
        if match is None:
            raise StrictJsonError("an escape without four digits")
        self.at = match.end()
        return int(match.group(), 16)

    def number(self) -> int:
        match = _NUMBER.match(self.text, self.at)
        if match is None:
            raise StrictJsonError("no value")
        digits = match.group()
        if digits == "-0" or len(digits) > 17 or abs(int(digits)) > INTEGER_MAX:
            raise StrictJsonError("a number out of range")
        self.at = match.end()
        if self.text[self.at : self.at + 1] not in _AFTER_NUMBER:
            raise StrictJsonError("a number that is no integer")
        return int(digits)

    def space(self) -> None:
        match = _SPACE.match(self.text, self.at)
        assert match is not None
        self.at = match.end()

    def next_is(self, mark: str) -> bool:
        self.space()
        found = self.text.startswith(mark, self.at)
        if found:
            self.at += 1
        return found

    def expect(self, mark: str) -> None:
        if not self.next_is(mark):
            raise StrictJsonError(f"no {mark}")
