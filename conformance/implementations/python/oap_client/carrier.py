"""Telling carriers apart by their content alone (chapter 7)."""

from . import xml_file
from .characters import WHITE_SPACE
from .errors import Refusal
from .limits import CARRIER_BYTES_MAX
from .text_carrier import find_envelope

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def envelope_of(content: bytes | str) -> str:
    """The envelope in the bytes of a file, or in a text as pasted.

    Raises Refusal `too-large`, `version-unsupported`, or `malformed` with its reason.
    """
    size = len(content) if isinstance(content, bytes) else len(content.encode("utf-8", "surrogatepass"))
    if size > CARRIER_BYTES_MAX:
        raise Refusal("too-large")
    text = _decoded(content) if isinstance(content, bytes) else content.removeprefix("\ufeff")
    if text.strip(WHITE_SPACE + "\ufeff") == "":
        raise Refusal("malformed", reason="empty")
    if "\0" in text:
        raise Refusal("malformed", reason="binary")
    begins = text.lstrip(WHITE_SPACE)
    return find_envelope(_token_text(begins) if begins.startswith("<") else text)


def _decoded(data: bytes) -> str:
    encoding = "utf-8"
    for mark, named in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            data, encoding = data[len(mark) :], named
            break
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refusal("malformed", reason="binary") from error


def _token_text(text: str) -> str:
    try:
        return xml_file.token_text(text)
    except xml_file.XmlError as error:
        is_page = text[:14].lower().startswith(("<!doctype html", "<html"))
        raise Refusal("malformed", reason="html" if is_page else "xml") from error
