"""The worked examples of spec/examples."""

import unittest

from oap_client import base64url, ed25519, envelope, paserk, saving, strict_json
from oap_client.carrier import envelope_of
from oap_client.fingerprint import components, compare, digest
from oap_client.reading import evaluate, read_issued
from oap_client.times import seconds, text

from .vendor import CODE, FACTS, ISSUER, KID, MACHINE_SEED, TOKEN, TRUST, example, issue


class ExamplesTest(unittest.TestCase):
    def test_component_digest(self) -> None:
        found = example("component-digest")
        inputs = found["inputs"]
        self.assertEqual(found["digest"], digest(inputs["product"], inputs["name"], inputs["value"]))

    def test_keys(self) -> None:
        self.assertEqual(KID, paserk.key_id(ISSUER))
        self.assertEqual(CODE["steps"]["publicKey"], paserk.public_text(ed25519.public_key_of(MACHINE_SEED)))

    def test_machine_signed_artifacts_are_written_byte_for_byte(self) -> None:
        for name in ("machine-code", "deactivation"):
            found = example(name)
            self.assertEqual(found["envelope"], envelope.seal(found["inputs"]["claims"], MACHINE_SEED))

    def test_issued_artifacts_are_read(self) -> None:
        for name in ("token", "receipt"):
            found = example(name)
            claims = read_issued(found["envelope"], name, TRUST, "example-editor")
            self.assertEqual(found["inputs"]["claims"], claims)
            self.assertEqual(found["envelope"], issue(found["inputs"]["claims"]))

    def test_canonical_form(self) -> None:
        for name in ("token", "receipt", "machine-code", "deactivation"):
            found = example(name)
            payload = strict_json.canonical(found["inputs"]["claims"])
            self.assertEqual(found["steps"]["payload"], payload.decode("utf-8"))
            footer = found["steps"]["footer"].encode("ascii")
            signed = envelope.signed_bytes(payload, footer, found["inputs"]["claims"]["kind"])
            self.assertEqual(found["steps"]["preAuthenticationHex"], signed.hex())

    def test_license_file(self) -> None:
        found = example("license-file")
        self.assertEqual(found["inputs"]["token"], envelope_of(found["text"].encode("utf-8")))
        self.assertEqual("example-editor.oareq", saving.file_name("machine-code", "example-editor"))
        created = "2026-03-01T09:28:00Z"
        written = saving.file_content("machine-code", "example-editor", created, "v4.public.AAAA")
        self.assertEqual("v4.public.AAAA", envelope_of(written.encode("utf-8")))

    def test_binding_of_the_token(self) -> None:
        binding = TOKEN["inputs"]["claims"]["binding"]
        now = components("example-editor", FACTS)
        self.assertEqual("match", compare(binding, now).verdict)
        self.assertEqual("drifted", compare(binding, now[1:]).verdict)
        self.assertEqual("indeterminate", compare(binding, []).verdict)
        others = [{"name": each["name"], "digest": base64url.encode(bytes(16))} for each in now]
        self.assertEqual("mismatch", compare(binding, others).verdict)

    def test_times(self) -> None:
        claims = TOKEN["inputs"]["claims"]
        self.assertEqual(claims["iat"], text(seconds(claims["iat"])))
        not_before = seconds(claims["nbf"])
        self.assertEqual("not-yet-valid", evaluate(claims, not_before - 301))
        self.assertEqual("valid", evaluate(claims, not_before - 300))
        with_end = {**claims, "exp": "2027-01-01T00:00:00Z"}
        self.assertEqual("expired", evaluate(with_end, seconds("2027-01-01T00:00:00Z")))
        self.assertEqual("valid", evaluate(with_end, seconds("2026-12-31T23:59:59Z")))
        for wrong in ("2026-02-29T00:00:00Z", "2026-01-01T00:00:60Z", "0000-01-01T00:00:00Z", "2026"):
            with self.assertRaises(ValueError):
                seconds(wrong)
