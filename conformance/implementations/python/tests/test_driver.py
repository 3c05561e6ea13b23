"""The driver as a process: the worked exchange of the specification, faults, and kills."""

import base64
import json
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from oap_client.storage import Storage

from .vendor import CODE, FACTS, ISSUER, TOKEN, ClientTest, example, registry

DRIVER = Path(__file__).resolve().parents[1] / "driver.py"
NOW = "2026-03-01T09:28:00Z"


class Process:
    """A driver in a process of its own."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(DRIVER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.calls = 0

    def send(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line.encode("utf-8") + b"\n")
        self.process.stdin.flush()

    def ask(self, line: str) -> dict[str, Any]:
        assert self.process.stdout is not None
        self.send(line)
        response: dict[str, Any] = json.loads(self.process.stdout.readline())
        return response

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        self.calls += 1
        request = {"jsonrpc": "2.0", "id": self.calls, "method": method, "params": params}
        response = self.ask(json.dumps(request))
        assert response["id"] == self.calls
        result: dict[str, Any] = response["result"] if "result" in response else response
        return result

    def end(self) -> tuple[int, bytes]:
        _, errors = self.process.communicate(timeout=10)
        return self.process.returncode, errors


class DriverTest(ClientTest):
    def driver(self) -> Process:
        process = Process()
        self.addCleanup(process.process.wait, 10)
        for stream in (process.process.stdout, process.process.stderr, process.process.stdin):
            assert stream is not None
            self.addCleanup(stream.close)
        self.addCleanup(process.process.kill)
        return process

    def open(self, driver: Process, **others: Any) -> dict[str, Any]:
        given = {
            "now": NOW,
            "stateDirectory": self.directory,
            "product": "example-editor",
            "appVersion": "2.4.0",
            "platform": "linux",
            "trust": [{"key": ISSUER, "status": "active"}],
            "facts": FACTS,
        }
        return driver.call("open", **given, **others)

    def test_worked_exchange(self) -> None:
        """The client has the example's key and code, so every answer but two is that of the example."""
        storage = Storage(self.directory)
        state = storage.read()
        state.pending = CODE["envelope"]
        storage.write(state)
        storage.close()
        driver = self.driver()
        lines = example("driver-exchange")["lines"]
        for request, expected in zip(lines[::2], lines[1::2], strict=True):
            self.assertEqual(("driver", "suite"), (request["to"], expected["to"]))
            asked, answered = json.loads(request["line"]), json.loads(expected["line"])
            if asked["method"] == "open":
                asked["params"]["stateDirectory"] = self.directory
            response = driver.ask(json.dumps(asked))
            if asked["method"] == "initialize":
                self.assertEqual({*answered["result"]}, {*response["result"]})
            elif asked["method"] == "open":
                self.assertEqual("pending", response["result"]["state"])
            else:
                self.assertEqual(answered, response)
        self.assertEqual((0, b""), driver.end())

    def test_a_code_of_its_own(self) -> None:
        driver = self.driver()
        self.open(driver, osVersion="Debian GNU/Linux 12", label="Ada's laptop")
        made = driver.call("machineCode", now=NOW, shareLabel=True)
        self.assertEqual(
            self.code_without_id({"result": {"machineCode": CODE["envelope"]}}),
            self.code_without_id({"result": made}),
        )

    def code_without_id(self, response: dict[str, Any]) -> dict[str, Any]:
        body = response["result"]["machineCode"].removeprefix("v4.public.")
        claims: dict[str, Any] = json.loads(base64.urlsafe_b64decode(body + "==")[:-64])
        return {**claims, "jti": ""}

    def key_of(self, code: str) -> str:
        claims = self.code_without_id({"result": {"machineCode": code}})
        return str(claims["machine"]["key"])

    def test_bare_verifier(self) -> None:
        driver = self.driver()
        data = base64.b64encode(TOKEN["envelope"].encode("ascii")).decode("ascii")
        trust = [{"key": ISSUER, "status": "active"}]
        result = driver.call("verify", kind="token", bytes=data, trust=trust, now=NOW)
        self.assertEqual((TOKEN["inputs"]["claims"], "valid"), (result["claims"], result["time"]))
        components = CODE["inputs"]["claims"]["machine"]["fingerprint"]["components"]
        machine = {"kid": CODE["steps"]["kid"], "components": components}
        result = driver.call("verify", kind="token", bytes=data, trust=trust, machine=machine, generation=12)
        self.assertEqual("match", result["fingerprint"]["verdict"])
        binding = TOKEN["inputs"]["claims"]["binding"]
        self.assertEqual("indeterminate", driver.call("compare", binding=binding, components=[])["verdict"])
        self.assertEqual({"envelope": TOKEN["envelope"]}, driver.call("read", bytes=data))
        self.assertEqual("no-token", driver.call("read", text="v4.public.")["error"]["reason"])

    def test_faults_of_requests(self) -> None:
        driver = self.driver()
        self.assertEqual(-32700, driver.ask("no JSON")["error"]["code"])
        self.assertEqual(-32600, driver.ask('{"id":1}')["error"]["code"])
        self.assertEqual(-32601, driver.call("nothing")["error"]["code"])
        self.assertEqual(-32602, driver.call("status", now=NOW)["error"]["code"])
        self.open(driver)
        self.assertEqual(-32602, driver.call("load", now=NOW, path="/no/such/file")["error"]["code"])
        self.assertEqual(-32602, driver.call("load", now=NOW)["error"]["code"])

    def test_every_method_is_there(self) -> None:
        driver = self.driver()
        for entry in registry("driver")["methods"]:
            answer = driver.call(entry["method"])
            self.assertNotEqual(-32601, answer.get("error", {}).get("code"), entry["method"])

    def test_kills(self) -> None:
        """Whatever was answered is there after a kill, or what the call under way put in its place."""
        pace = random.Random(4)
        for _ in range(6):
            driver = self.driver()
            self.open(driver)
            shown = driver.call("machineCode", now=NOW)["machineCode"]
            driver.send(json.dumps({
                "jsonrpc": "2.0", "id": 99, "method": "machineCode", "params": {"now": NOW, "new": "code"}
            }))
            time.sleep(pace.random() / 200)
            driver.process.kill()
            driver.process.wait(10)
            again = self.driver()
            status = self.open(again)
            self.assertEqual("pending", status["state"])
            kept = again.call("machineCode", now=NOW)["machineCode"]
            again.process.kill()
            self.assertEqual(self.key_of(shown), self.key_of(kept))
            again.process.wait(10)
