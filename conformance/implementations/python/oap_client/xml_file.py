"""The file carrier (section 7.2): a strict reader of well-formed XML that knows no document types.

It reads elements, attributes, namespaces, comments, processing instructions, CDATA sections and the
references that need no declaration; a document type declaration is refused wherever it stands.
"""

import re
from typing import NamedTuple, NoReturn

NAMESPACE = "urn:oap:1"
_XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
_XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/"

_S = r"[ \t\r\n]"
_NAME_START = (
    r"A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f"
    r"\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NCNAME = rf"[{_NAME_START}][{_NAME_START}\-.0-9\xb7\u0300-\u036f\u203f\u2040]*"
_QNAME = re.compile(rf"(?:({_NCNAME}):)?({_NCNAME})")
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DECLARATION = re.compile(
    rf"<\?xml{_S}+version{_S}*={_S}*(?:'1\.[0-9]+'|\"1\.[0-9]+\")"
    rf"(?:{_S}+encoding{_S}*={_S}*(?:'[A-Za-z][A-Za-z0-9._-]*'|\"[A-Za-z][A-Za-z0-9._-]*\"))?"
    rf"(?:{_S}+standalone{_S}*={_S}*(?:'(?:yes|no)'|\"(?:yes|no)\"))?{_S}*\?>"
)
_COMMENT = re.compile(r"<!--((?:(?!--).)*)-->", re.DOTALL)
_INSTRUCTION = re.compile(rf"<\?({_NCNAME})(?:{_S}(?:(?!\?>).)*)?\?>", re.DOTALL)
_CDATA = re.compile(r"<!\[CDATA\[.*?\]\]>", re.DOTALL)
_SPACES = re.compile(rf"{_S}*")
_EQUALS = re.compile(rf"{_S}*={_S}*")
_VALUE = re.compile(r"\"([^<\"]*)\"|'([^<']*)'")
_TEXT = re.compile(r"[^<]*")
_REFERENCE = re.compile(r"&(?:#([0-9]+)|#x([0-9A-Fa-f]+)|(amp|lt|gt|apos|quot));")
_PREDEFINED = {"amp": "&", "lt": "<", "gt": ">", "apos": "'", "quot": '"'}


class XmlError(ValueError):
    """The text is not a file of this form."""


class _Element(NamedTuple):
    """An open element: its name as written, whether it is the token's, the prefixes in force in it."""

    written: str
    is_token: bool
    prefixes: dict[str, str]


def token_text(text: str) -> str:
    """The content of the one `Token` element below a root of the namespace.

    Raises XmlError for a file of any other form.
    """
    return _Reader(text).document()


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.open: list[_Element] = []
        self.token_contents: list[str] = []

    def document(self) -> str:
        if _FORBIDDEN.search(self.text):
            self.refuse("a character that XML does not have")
        self.take(_DECLARATION)
        self.around_root()
        self.start_tag()
        while self.open:
            self.content()
        self.around_root()
        if self.at != len(self.text):
            self.refuse("something follows the root element")
        if len(self.token_contents) != 1:
            self.refuse("not exactly one Token element")
        return self.token_contents[0]

    def around_root(self) -> None:
        self.take(_SPACES)
        while self.take(_COMMENT) or self.instruction():
            self.take(_SPACES)

    def content(self) -> None:
        is_token = self.open[-1].is_token
        plain = self.take(_TEXT)
        assert plain is not None
        run = plain.group()
        if "]]>" in run:
            self.refuse("]]> in text")
        if is_token:
            if "&" in run:
                self.refuse("a reference in the Token element")
            self.token_contents.append(run)
        else:
            self.resolved(run)
        if self.text.startswith("</", self.at):
            self.end_tag()
        elif is_token:
            self.refuse("the Token element holds more than text")
        elif not (self.take(_COMMENT) or self.take(_CDATA) or self.instruction()):
            self.start_tag()

    def start_tag(self) -> None:
        if not self.text.startswith("<", self.at):
            self.refuse("no element")
        self.at += 1
        name = self.name()
        written = self.attributes()
        prefixes = self.prefixes_of(written)
        self.no_attribute_twice(written, prefixes)
        element = self.element(name, prefixes)
        if self.text.startswith("/>", self.at):
            self.at += 2
            if element.is_token:
                self.token_contents.append("")
        elif self.text.startswith(">", self.at):
            self.at += 1
            self.open.append(element)
        else:
            self.refuse("a start tag without end")

    def element(self, name: re.Match[str], prefixes: dict[str, str]) -> _Element:
        prefix, local = name.groups()
        if prefix == "xmlns" or (prefix is not None and prefix not in prefixes):
            self.refuse("a prefix without a namespace")
        namespace = prefixes.get(prefix or "", "")
        if not self.open and namespace != NAMESPACE:
            self.refuse("a root element of another namespace")
        is_token = bool(self.open) and namespace == NAMESPACE and local == "Token"
        return _Element(name.group(), is_token, prefixes)

    def end_tag(self) -> None:
        self.at += 2
        if self.name().group() != self.open.pop().written:
            self.refuse("an end tag of another element")
        self.take(_SPACES)
        if not self.text.startswith(">", self.at):
            self.refuse("an end tag without end")
        self.at += 1

    def attributes(self) -> list[tuple[str | None, str, str]]:
        found: list[tuple[str | None, str, str]] = []
        while True:
            spaces = self.take(_SPACES)
            if self.text.startswith((">", "/>"), self.at):
                return found
            if spaces is None or spaces.group() == "":
                self.refuse("an attribute without white space before it")
            prefix, local = self.name().groups()
            value = self.take(_VALUE) if self.take(_EQUALS) else None
            if value is None:
                self.refuse("an attribute without a value")
            raw = value.group(1) if value.group(1) is not None else value.group(2)
            found.append((prefix, local, self.resolved(re.sub(r"\r\n|[\t\r\n]", " ", raw))))

    def prefixes_of(self, attributes: list[tuple[str | None, str, str]]) -> dict[str, str]:
        prefixes = dict(self.open[-1].prefixes) if self.open else {"xml": _XML_NAMESPACE}
        for prefix, local, value in attributes:
            if prefix != "xmlns" and (prefix is not None or local != "xmlns"):
                continue
            name = local if prefix == "xmlns" else ""
            if name == "xmlns" or value == _XMLNS_NAMESPACE or (name == "xml") != (value == _XML_NAMESPACE):
                self.refuse("a reserved prefix or namespace")
            if name != "" and value == "":
                self.refuse("a prefix undeclared")
            prefixes[name] = value
        return prefixes

    def no_attribute_twice(
        self, attributes: list[tuple[str | None, str, str]], prefixes: dict[str, str]
    ) -> None:
        seen: set[tuple[str, str]] = set()
        for prefix, local, _ in attributes:
            if prefix not in (None, "xmlns") and prefix not in prefixes:
                self.refuse("a prefix without a namespace")
            namespace = _XMLNS_NAMESPACE if prefix == "xmlns" else prefixes[prefix] if prefix else ""
            if (namespace, local) in seen:
                self.refuse("an attribute twice")
            seen.add((namespace, local))

    def resolved(self, text: str) -> str:
        """Text with its references replaced."""
        if text.count("&") != len(_REFERENCE.findall(text)):
            self.refuse("a reference to something undeclared")
        return _REFERENCE.sub(self.character, text)

    def character(self, reference: re.Match[str]) -> str:
        decimal, hexadecimal, name = reference.groups()
        if name is not None:
            return _PREDEFINED[name]
        digits = (decimal or hexadecimal).lstrip("0")
        number = int(digits, 10 if decimal else 16) if 0 < len(digits) <= 7 else 0
        if number == 0 or number > 0x10FFFF or _FORBIDDEN.match(chr(number)):
            self.refuse("a reference to a character that XML does not have")
        return chr(number)

    def instruction(self) -> bool:
        found = self.take(_INSTRUCTION)
        if found is not None and found.group(1).lower() == "xml":
            self.refuse("an XML declaration that does not stand first")
        return found is not None

    def name(self) -> re.Match[str]:
        found = self.take(_QNAME)
        if found is None or self.text.startswith(":", self.at):
            self.refuse("no name")
        return found

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.match(self.text, self.at)
        if found is not None:
            self.at = found.end()
        return found

    def refuse(self, why: str) -> NoReturn:
        raise XmlError(f"{why}, at {self.at}")
