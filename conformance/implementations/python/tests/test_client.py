"""Life, storage, clock, loading, saving and giving up (chapter 16)."""

import os
import resource
from pathlib import Path
from typing import Any
from unittest import mock

from oap_client import giving_up
from oap_client.client import Client
from oap_client.envelope import open_envelope
from oap_client.errors import Refusal
from oap_client.reading import Anchor
from oap_client.times import seconds

from .vendor import FACTS, ISSUER, TOKEN, ClientTest, example, issue, token

NOW = seconds("2026-03-01T09:40:00Z")
ISSUED = seconds("2026-03-01T09:30:00Z")
DAY = 86_400


def claims_of(code: str) -> dict[str, Any]:
    return open_envelope(code).claims


class LifeTest(ClientTest):
    def refused(self, code: str, work: Any) -> Refusal:
        with self.assertRaises(Refusal) as caught:
            work()
        self.assertEqual(code, caught.exception.code)
        return caught.exception

    def state_of(self, client: Client, now: int = NOW) -> str:
        return str(client.status(now)["state"])

    def test_pending_code(self) -> None:
        client = self.client()
        self.assertEqual("unactivated", self.state_of(client))
        code = client.machine_code(NOW)
        self.assertEqual("pending", self.state_of(client))
        self.assertNotIn("label", claims_of(code)["machine"])
        client.close()
        client = self.client()
        self.assertEqual(code, client.machine_code(NOW + 5))
        labelled = client.machine_code(NOW, share_label=True)
        self.assertEqual("Ada's laptop", claims_of(labelled)["machine"]["label"])
        client.facts = {**FACTS, "net.mac.1": None}
        other = client.machine_code(NOW)
        self.assertEqual(4, len(claims_of(other)["machine"]["fingerprint"]["components"]))
        newer = client.machine_code(NOW, new="code")
        self.assertNotEqual(claims_of(other)["jti"], claims_of(newer)["jti"])
        self.assertEqual(claims_of(other)["machine"]["key"], claims_of(newer)["machine"]["key"])
        newest = client.machine_code(NOW, new="key")
        self.assertNotEqual(claims_of(newer)["machine"]["key"], claims_of(newest)["machine"]["key"])

    def test_no_trusted_key(self) -> None:
        client = self.client()
        client.around = client.around._replace(trust=[Anchor(ISSUER, "revoked")])
        self.refused("client-outdated", lambda: client.machine_code(NOW))

    def test_loading(self) -> None:
        client = self.client()
        client.load("> " + TOKEN["envelope"], NOW)
        client.load(TOKEN["envelope"], NOW)
        self.assertEqual("active", self.state_of(client))
        client.load(token(license={"id": "lic-2"}, seat={"generation": 3}), NOW)
        self.refused("generation-superseded", lambda: client.load(token(seat={"generation": 11}), NOW))
        self.refused("wrong-kind", lambda: client.load(example("machine-code")["envelope"], NOW))
        self.assertEqual("lic-2", client.status(NOW)["token"]["license"]["id"])
        client.machine_code(NOW, new="key")
        told = client.status(NOW)
        self.assertEqual(("machine-key-mismatch", False), (told["state"], told["usable"]))
        refusal = self.refused("machine-key-mismatch", lambda: client.load(TOKEN["envelope"], NOW))
        self.assertEqual("match", refusal.details["fingerprint"]["verdict"])

    def test_states_of_the_machine(self) -> None:
        client = self.client()
        client.load(TOKEN["envelope"], NOW)
        client.facts = {**FACTS, "net.mac.1": None}
        self.assertEqual("machine-drifted", self.state_of(client))
        client.facts = {name: "other value " + name for name in FACTS} | {"hw.smbios-uuid.1": "x1" * 18}
        self.assertEqual("machine-mismatch", self.state_of(client))
        client.facts = {}
        told = client.status(NOW)
        self.assertEqual(("machine-indeterminate", True), (told["state"], told["usable"]))
        self.assertEqual("2026-03-08T09:40:00Z", told["graceEndsAt"])
        self.assertFalse(client.status(NOW + 604_800)["usable"])
        self.refused("machine-indeterminate", lambda: client.load(TOKEN["envelope"], NOW + 604_800))
        client.load(TOKEN["envelope"], NOW + 604_799)
        client.around = client.around._replace(product="other")
        self.assertEqual(("invalid", "product-mismatch"), self.state_and_code(client))

    def state_and_code(self, client: Client) -> tuple[str, str]:
        told = client.status(NOW)
        return told["state"], told["code"]

    def test_clock(self) -> None:
        client = self.client()
        client.load(token(exp="2027-03-01T09:30:00Z"), NOW)
        client.status(NOW + 10 * DAY)
        self.assertEqual("active", self.state_of(client, NOW + 9 * DAY))
        self.assertEqual("clock-rollback", self.state_of(client, NOW + 9 * DAY - 1))
        self.assertEqual("expired", self.state_of(client, seconds("2151-01-01T00:00:00Z")))
        self.assertEqual("active", self.state_of(client, NOW + 10 * DAY))
        self.state_of(client, NOW + 100 * DAY)
        self.state_of(client, NOW + 101 * DAY - 1)
        self.assertEqual("active", self.state_of(client, NOW + 10 * DAY))
        self.state_of(client, NOW + 100 * DAY)
        client.close()
        client = self.client()
        self.state_of(client, NOW + 101 * DAY)
        self.assertEqual("clock-rollback", self.state_of(client, NOW + 10 * DAY))
        jti = claims_of(client.machine_code(NOW))["jti"]
        client.load(token(exp="2027-03-01T09:30:00Z", req=jti), NOW)
        self.assertEqual("active", self.state_of(client))

    def test_damage(self) -> None:
        client = self.client()
        code = client.machine_code(NOW)
        client.close()
        path = Path(self.directory) / "state"
        whole = path.read_bytes()
        for at in (0, 10, 40, 100, len(whole) - 1):
            damaged = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
            for data in (damaged, whole[:at]):
                path.write_bytes(data)
                client = self.client()
                self.assertEqual("storage-corrupt", self.state_of(client))
                client.close()
        client = self.client()
        self.refused("storage-corrupt", lambda: client.machine_code(NOW))
        self.refused("storage-corrupt", lambda: client.load(TOKEN["envelope"], NOW))
        self.assertEqual(["state"], os.listdir(self.directory))
        self.assertNotEqual(code, client.machine_code(NOW, new="key"))
        self.assertEqual(whole[:-1], (Path(self.directory) / "state.damaged-1").read_bytes())
        self.assertEqual("pending", self.state_of(client))

    def test_a_write_that_fails(self) -> None:
        client = self.client()
        with mock.patch("os.fsync", side_effect=OSError(28, "full")):
            self.refused("storage-unwritable", lambda: client.machine_code(NOW))
            self.refused("storage-unwritable", lambda: giving_up.deactivate(client, NOW))
            self.refused("storage-unwritable", lambda: client.save_request(NOW, False, self.folder, False))
        self.assertEqual("unactivated", self.state_of(client))
        code = client.machine_code(NOW)
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
        try:
            self.assertEqual(code, client.machine_code(NOW))
            self.refused("storage-unwritable", lambda: client.machine_code(NOW, new="code"))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        self.assertEqual(["state"], os.listdir(self.directory))

    def test_saving(self) -> None:
        client = self.client()
        name, content, path = client.save_request(NOW, False, self.folder, False)
        self.assertEqual(os.path.join(self.folder, "example-editor.oareq"), path)
        self.assertEqual(content, Path(str(path)).read_text("utf-8"))
        self.assertIn(client.machine_code(NOW), content)
        refusal = self.refused(
            "storage-unwritable", lambda: client.save_request(NOW, False, self.folder, False)
        )
        self.assertTrue(refusal.details["exists"])
        client.save_request(NOW, False, self.folder, True)
        self.refused("storage-unwritable", lambda: client.save_request(NOW, False, "/no/folder", False))
        with mock.patch("os.link", side_effect=OSError(1, "no links here")):
            os.unlink(str(path))
            client.save_request(NOW, False, self.folder, False)
        self.assertEqual({"state-of-client", name}, set(os.listdir(self.folder)))

    def test_giving_up(self) -> None:
        client = self.client()
        client.load(TOKEN["envelope"], NOW)
        code = giving_up.deactivate(client, NOW)
        claims = claims_of(code)
        self.assertEqual(("act-7", 12), (claims["sub"], claims["generation"]))
        self.assertEqual(5, len(claims["machine"]["fingerprint"]["components"]))
        self.assertEqual("deactivated", self.state_of(client))
        self.assertNotIn("token", client.status(NOW))
        self.assertEqual(code, giving_up.deactivate(client, NOW))
        self.assertIn(code, client.save_deactivation(NOW, None, False)[1])
        self.refused("machine-key-mismatch", lambda: client.load(TOKEN["envelope"], NOW))
        of_another = example("receipt")["envelope"]
        self.refused("machine-key-mismatch", lambda: giving_up.load_receipt(client, of_another, NOW))
        receipt = issue({**example("receipt")["inputs"]["claims"], "req": claims["jti"]})
        for _ in range(2):
            self.assertEqual("proved", giving_up.load_receipt(client, receipt, NOW))
        self.refused("machine-key-retired", lambda: giving_up.deactivate(client, NOW))
        self.refused("activation-not-found", lambda: client.save_deactivation(NOW, None, False))
        self.assertEqual("deactivated", self.state_of(client))
        client.machine_code(NOW)
        self.assertEqual("pending", self.state_of(client))

    def test_nothing_to_give_up(self) -> None:
        self.directory += "-other"
        client = self.client()
        self.refused("activation-not-found", lambda: giving_up.deactivate(client, NOW))
        # Made so that it can be held, and nothing else.
        self.assertEqual([], os.listdir(self.directory))
