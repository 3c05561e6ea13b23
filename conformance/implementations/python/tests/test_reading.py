"""Faults of artifacts and carriers, each with the code of its step."""

import json
import unittest
from typing import Any

from oap_client import base64url, ed25519
from oap_client.carrier import envelope_of
from oap_client.errors import Refusal
from oap_client.reading import Anchor, read_issued
from oap_client.strict_json import StrictJsonError, parse_object

from .vendor import ISSUER, KID, TOKEN, TRUST, example, issue, token

ENVELOPE: str = TOKEN["envelope"]
CLAIMS: dict[str, Any] = TOKEN["inputs"]["claims"]


def file_of(inner: str, root: str = '<License xmlns="urn:oap:1">') -> bytes:
    name = root[1:].split()[0]
    return f"{root}{inner}</{name}>".encode("utf-8")


class ReadingTest(unittest.TestCase):
    def refused(self, code: str, envelope: str, trust: list[Anchor] = TRUST, **details: str) -> None:
        with self.assertRaises(Refusal) as caught:
            read_issued(envelope, "token", trust, "example-editor")
        self.assertEqual((code, details), (caught.exception.code, caught.exception.details))

    def test_order_of_steps(self) -> None:
        self.refused("too-large", "v4.public." + "A" * 8192)
        self.refused("malformed", "v4.public.AAAA", reason="base64url")
        self.refused("malformed", issue(CLAIMS, payload=b'{"kind":"token",}'), reason="json")
        self.refused("malformed", issue(CLAIMS, payload=b'{"kind":7}'), reason="json")
        self.refused("malformed", issue(CLAIMS, footer=b'{"kid":"a","b":1}'), reason="footer")
        self.refused(
            "wrong-kind", example("machine-code")["envelope"], expected="token", got="machine-code"
        )
        self.refused("version-unsupported", token(ver=2))
        self.refused("claims-invalid", token(ver=True), pointer="/ver")
        self.refused("key-unknown", issue(CLAIMS, footer=b""))
        self.refused("key-unknown", issue(CLAIMS, footer=b'{"kid":"other"}'))
        self.refused("key-revoked", ENVELOPE, [Anchor(ISSUER, "revoked")])
        self.refused("product-mismatch", token(aud="other"))
        read_issued(ENVELOPE, "token", [Anchor(ISSUER, "retired")], "example-editor")

    def test_signature(self) -> None:
        head, footer = ENVELOPE.removeprefix("v4.public.").split(".")
        body = bytearray(base64url.decode(head))
        body[-1] ^= 1
        self.refused("signature-invalid", f"v4.public.{base64url.encode(bytes(body))}.{footer}")
        body[-1] ^= 1
        s = int.from_bytes(body[-32:], "little") + 2**252 + 27742317777372353535851937790883648493
        body[-32:] = s.to_bytes(32, "little")
        self.refused("signature-invalid", f"v4.public.{base64url.encode(bytes(body))}.{footer}")

    def test_small_order_and_non_canonical_points(self) -> None:
        neutral = (1).to_bytes(32, "little")
        # Under the neutral element as key, R neutral and S zero satisfy the equation for every message.
        self.assertFalse(ed25519.verify(neutral, b"any", neutral + bytes(32)))
        self.assertFalse(ed25519.verify((2**255 - 18).to_bytes(32, "little"), b"any", neutral + bytes(32)))

    def test_claims(self) -> None:
        self.refused("claims-invalid", token(iat="2026-02-30T00:00:00Z"), pointer="/iat")
        self.refused("claims-invalid", token(seat={"generation": 0}), pointer="/seat/generation")
        twice = token(license={"entitlements": ["a", "a"]})
        self.refused("claims-invalid", twice, pointer="/license/entitlements")
        self.refused("claims-invalid", token(crit=[]), pointer="/crit")
        self.refused("claims-invalid", token(crit=["iat"]), pointer="/crit")
        self.refused("claims-invalid", token(crit=["x"]), pointer="/crit")
        self.refused("extension-unsupported", token(crit=["x"], x=1))
        without = {name: value for name, value in CLAIMS.items() if name != "req"}
        self.refused("claims-invalid", issue(without), pointer="/req")

    def test_strict_json(self) -> None:
        deep = '{"a":' + "[" * 15 + "]" * 15 + "}"
        self.assertEqual({"a"}, set(parse_object(deep.encode())))
        self.assertEqual({"a": "\U0001f600"}, parse_object(b'{"a":"\\ud83d\\ude00"}'))
        wrong = [
            b'{"a":1,"a":1}',
            b'{"a":{"b":1,"\\u0062":1}}',
            b'\xef\xbb\xbf{}',
            b"{} ",
            b"[]",
            b'{"a":1.0}',
            b'{"a":1e2}',
            b'{"a":-0}',
            b'{"a":01}',
            b'{"a":9007199254740992}',
            b'{"a":"\\ud800"}',
            b'{"a":"\xff"}',
            b'{"\xc3\xa9":1}',
            b'{"a":"\n"}',
            b'{"a":NaN}',
            b'{"a":1,}',
            ('{"a":' + "[" * 16 + "]" * 16 + "}").encode(),
        ]
        for data in wrong:
            with self.subTest(data), self.assertRaises(StrictJsonError):
                parse_object(data)


class CarrierTest(unittest.TestCase):
    def reads(self, content: bytes | str, envelope: str = ENVELOPE) -> None:
        self.assertEqual(envelope, envelope_of(content))

    def refused(self, content: bytes | str, code: str, **details: str) -> None:
        with self.subTest(content[:80]), self.assertRaises(Refusal) as caught:
            envelope_of(content)
        self.assertEqual((code, details), (caught.exception.code, caught.exception.details))

    def test_text_as_people_paste_it(self) -> None:
        wrapped = "\r\n".join("> | " + ENVELOPE[at : at + 76] for at in range(0, len(ENVELOPE), 76))
        self.reads("Dear Ada,\r\n\r\n" + wrapped + "\r\n\r\nYours")
        self.reads("\ufeff" + ENVELOPE + ".\n\n" + ENVELOPE)
        self.reads("\u200b".join(ENVELOPE[:200]) + ENVELOPE[200:])
        self.reads(ENVELOPE.replace("-", "\u2011"))
        self.reads("(" + ENVELOPE + ")")
        for encoding in ("utf-8-sig", "utf-16", "utf-8"):
            self.reads(ENVELOPE.encode(encoding))
        self.reads(b"\xfe\xff" + ENVELOPE.encode("utf-16-be"))

    def test_text_refused(self) -> None:
        self.refused(b"", "malformed", reason="empty")
        self.refused(" \ufeff\n", "malformed", reason="empty")
        self.refused(b"\xff\xfe\x00", "malformed", reason="binary")
        self.refused(b"a\0b", "malformed", reason="binary")
        self.refused(b"\xff", "malformed", reason="binary")
        self.refused("hello", "malformed", reason="no-token")
        self.refused("xv4.public.AAAA", "malformed", reason="no-token")
        self.refused("v4.local.AAAA", "version-unsupported")
        self.refused("v10.public.AAAA", "malformed", reason="no-token")
        self.refused(ENVELOPE + "\n\n" + token(sub="act-8"), "malformed", reason="ambiguous")
        self.refused("v4.public." + "A" * 8192, "too-large")
        self.refused("é" * 32769, "too-large")

    def test_files(self) -> None:
        inside = f"<Token>{ENVELOPE}</Token>"
        self.reads(file_of(inside))
        before = b"\n<?xml version='1.0' encoding='x'?>\n<!-- a --><?p q?>"
        self.reads(before + file_of(inside) + b"<!-- z -->\n")
        self.reads(file_of(f"<a x='1 &amp; &#65;'><![CDATA[<Token>]]>{inside}&lt;</a><Token xmlns=''/>"))
        wrapped = f"<o:Token>\n {ENVELOPE[:50]}\n{ENVELOPE[50:]} </o:Token>"
        self.reads(file_of(wrapped, '<o:L xmlns:o="urn:oap:1">'))
        self.reads(file_of(inside, '<License xmlns="urn:oap&#58;1">'))

    def test_files_refused(self) -> None:
        inside = f"<Token>{ENVELOPE}</Token>"
        for wrong in (
            file_of(""),
            file_of(inside + inside),
            file_of(inside, "<License>"),
            file_of(inside, '<License xmlns="urn:oap:2">'),
            b"<!DOCTYPE License>" + file_of(inside),
            file_of(inside) + b"x",
            file_of(inside)[:-1],
            file_of(f"<Token><!-- -->{ENVELOPE}</Token>"),
            file_of(f"<Token>{ENVELOPE}<a/></Token>"),
            file_of(f"<Token><![CDATA[{ENVELOPE}]]></Token>"),
            file_of(f"<Token>{ENVELOPE}&#10;</Token>"),
            file_of(f"<a>&nbsp;</a>{inside}"),
            file_of(f"<a></b>{inside}"),
            file_of(f"<a x='1' x='2'/>{inside}"),
            file_of(f"<p:a/>{inside}"),
            file_of(f"<a>]]></a>{inside}"),
            file_of(f"<a>\x01</a>{inside}"),
            file_of(f"<!-- -- -->{inside}"),
        ):
            self.refused(wrong, "malformed", reason="xml")
        self.refused(" <!doctype HTML><html></html>", "malformed", reason="html")
        self.refused("<HTML>", "malformed", reason="html")

    def test_kid_of_the_examples(self) -> None:
        footer = base64url.decode(ENVELOPE.rsplit(".", 1)[1])
        self.assertEqual({"kid": KID}, json.loads(footer))
