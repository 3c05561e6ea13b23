"""The examples of the specification, and an issuer that signs with their key."""

import json
import shutil
import tempfile
import unittest
from pathlib import Path
from typing import Any

from oap_client import base64url, ed25519, envelope, strict_json
from oap_client.client import Client
from oap_client.machine_code import Surroundings
from oap_client.reading import Anchor
from oap_client.state import State
from oap_client.storage import Storage

SPEC = Path(__file__).resolve().parents[4] / "spec"


def example(name: str) -> dict[str, Any]:
    """An example of spec/examples."""
    found: dict[str, Any] = json.loads((SPEC / "examples" / f"{name}.json").read_text("utf-8"))
    return found


def registry(name: str) -> dict[str, Any]:
    """A registry of spec/registries."""
    found: dict[str, Any] = json.loads((SPEC / "registries" / f"{name}.json").read_text("utf-8"))
    return found


TOKEN = example("token")
CODE = example("machine-code")
ISSUER = TOKEN["steps"]["publicKey"]
KID = TOKEN["steps"]["kid"]
TRUST = [Anchor(ISSUER, "active")]
FACTS: dict[str, str | None] = {
    "hw.smbios-uuid.1": "4c4c4544-0042-3510-8056-b7c04f373233",
    "hw.board-serial.1": "CN7016355G00A7",
    "hw.disk-serial.1": "S3Z9NB0K412345A",
    "net.mac.1": "00:14:22:01:23:45",
    "os.install-id.1": "5f2d3c1a9b8e4d7f8a6b0c1d2e3f4a5b",
    "hw.cpu.1": None,
}


def seed_of(secret: str) -> bytes:
    """The seed of a `k4.secret.` text."""
    return base64url.decode(secret.removeprefix("k4.secret."))[:32]


MACHINE_SEED = seed_of(CODE["inputs"]["secretKey"])


def issue(claims: dict[str, Any], payload: bytes | None = None, footer: bytes | None = None) -> str:
    """Signs claims as the example's issuer; payload and footer may be given as bytes instead."""
    payload = strict_json.canonical(claims) if payload is None else payload
    footer = strict_json.canonical({"kid": KID}) if footer is None else footer
    signed = envelope.signed_bytes(payload, footer, claims["kind"])
    signature = ed25519.sign(seed_of(TOKEN["inputs"]["secretKey"]), signed)
    body = envelope.HEADER + base64url.encode(payload + signature)
    return body if footer == b"" else f"{body}.{base64url.encode(footer)}"


def token(**changes: Any) -> str:
    """The example's token with other members; `seat` and `license` are merged into theirs."""
    claims = json.loads(json.dumps(TOKEN["inputs"]["claims"]))
    for name, value in changes.items():
        claims[name] = {**claims[name], **value} if name in ("seat", "license", "binding") else value
    return issue(claims)


class ClientTest(unittest.TestCase):
    """A test with a state directory, and clients on it that have the example's machine key."""

    def setUp(self) -> None:
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.directory = str(Path(self.folder) / "state-of-client")
        storage = Storage(self.directory)
        storage.write(State(seed=base64url.encode(MACHINE_SEED)))
        storage.close()

    def client(self, url: str | None = None, seconds: int = 5) -> Client:
        """A client on the state directory; `url` is that of the server's directory."""
        around = Surroundings(
            "example-editor", "2.4.0", "linux", "Debian GNU/Linux 12", "Ada's laptop", TRUST, url, seconds
        )
        client = Client(self.directory, around, dict(FACTS))
        self.addCleanup(client.close)
        return client
