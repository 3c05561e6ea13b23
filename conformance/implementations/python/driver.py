#!/usr/bin/env python3
"""The driver (chapter 17): JSON-RPC 2.0 on standard input and output, one object a line."""

import base64
import json
import sys
from collections.abc import Callable
from typing import Any

sys.dont_write_bytecode = True  # The process may run with a bound on the size of files.

from oap_client import __version__, giving_up, online, times  # noqa: E402
from oap_client.carrier import envelope_of  # noqa: E402
from oap_client.client import Client  # noqa: E402
from oap_client.envelope import has_form  # noqa: E402
from oap_client.errors import Refusal  # noqa: E402
from oap_client.fingerprint import compare  # noqa: E402
from oap_client.limits import ANSWER_SECONDS, CARRIER_BYTES_MAX  # noqa: E402
from oap_client.machine_code import Surroundings  # noqa: E402
from oap_client.reading import (  # noqa: E402
    Anchor,
    check_fingerprint,
    check_generation,
    check_machine_key,
    evaluate,
    read_issued,
)

Params = dict[str, Any]
_PROTOCOL = "oap-driver/1"


class ParamsError(Exception):
    """Params of another form than the method's."""


class Driver:
    """One client at a time."""

    def __init__(self) -> None:
        self._client: Client | None = None
        self.methods: dict[str, Callable[[Params], Any]] = {
            "initialize": self.initialize,
            "verify": self.verify,
            "compare": lambda p: compare(p["binding"], p["components"]).as_json(),
            "read": self.read,
            "open": self.open,
            "status": lambda p: self.client.status(_now(p)),
            "setFacts": self.set_facts,
            "machineCode": self.machine_code,
            "save": self.save,
            "load": self.load,
            "close": self.close,
            "activate": self.activate,
            "checkIn": lambda p: {"confirmed": online.check_in(self.client, _now(p))},
            "deactivate": self.deactivate,
            "loadReceipt": self.load_receipt,
        }

    @property
    def client(self) -> Client:
        if self._client is None:
            raise ParamsError("no client is open")
        return self._client

    def initialize(self, p: Params) -> Any:
        if p["protocol"] != _PROTOCOL:
            raise ParamsError(f"this driver speaks {_PROTOCOL}")
        return {
            "protocol": _PROTOCOL,
            "name": "oap-client-python",
            "version": __version__,
            "claims": ["core", "online", "proofs"],
            "capabilities": ["files", "storage", "kill"],
        }

    def verify(self, p: Params) -> Any:
        kind = p["kind"]
        envelope = envelope_of(base64.b64decode(p["bytes"], validate=True))
        claims = read_issued(envelope, kind, _anchors(p), p.get("product"))
        result: dict[str, Any] = {"claims": claims}
        if kind == "token" and "machine" in p:
            comparison = compare(claims["binding"], p["machine"]["components"])
            check_machine_key(claims, p["machine"]["kid"], comparison)
            check_fingerprint(comparison, p.get("withinGrace", False))
            result["fingerprint"] = comparison.as_json()
        if kind == "token" and "generation" in p:
            check_generation(claims, p["generation"])
        if kind == "token" and "now" in p:
            result["time"] = evaluate(claims, _now(p))
        return result

    def read(self, p: Params) -> Any:
        if ("bytes" in p) == ("text" in p):
            raise ParamsError("exactly one of bytes and text")
        content = base64.b64decode(p["bytes"], validate=True) if "bytes" in p else p["text"]
        envelope = envelope_of(content)
        if not has_form(envelope):
            raise Refusal("malformed", reason="base64url")
        return {"envelope": envelope}

    def open(self, p: Params) -> Any:
        if self._client is not None:
            raise ParamsError("a client is open")
        around = Surroundings(
            product=p["product"],
            app_version=p["appVersion"],
            platform=p["platform"],
            os_version=p.get("osVersion"),
            label=p.get("label"),
            trust=_anchors(p),
            directory=p.get("directory"),
            timeout_seconds=p.get("timeoutSeconds", ANSWER_SECONDS),
        )
        self._client = Client(p["stateDirectory"], around, p["facts"])
        return self._client.status(_now(p))

    def set_facts(self, p: Params) -> Any:
        self.client.facts = p["facts"]
        return {}

    def machine_code(self, p: Params) -> Any:
        code = self.client.machine_code(_now(p), p.get("shareLabel", False), p.get("new"))
        return {"machineCode": code}

    def save(self, p: Params) -> Any:
        now, folder, overwrite = _now(p), p.get("folder"), p.get("overwrite", False)
        if p["artifact"] == "deactivation":
            saved = self.client.save_deactivation(now, folder, overwrite)
        elif p["artifact"] == "machine-code":
            saved = self.client.save_request(now, p.get("shareLabel", False), folder, overwrite)
        else:
            raise ParamsError("no such artifact")
        name, content, path = saved
        return {"name": name, "content": content} | ({} if path is None else {"path": path})

    def load(self, p: Params) -> Any:
        self.client.load(_content(p), _now(p))
        return {}

    def close(self, _: Params) -> Any:
        self.client.close()
        self._client = None
        return {}

    def activate(self, p: Params) -> Any:
        online.activate(
            self.client,
            _now(p),
            p["licenseKey"],
            p.get("email"),
            p.get("edition"),
            p.get("shareLabel", False),
        )
        return {}

    def deactivate(self, p: Params) -> Any:
        code = giving_up.deactivate(self.client, _now(p))
        result: dict[str, Any] = {"deactivation": code}
        if p.get("online", False):
            try:
                result["releaseClass"] = online.hand_in(self.client, code)
            except Refusal as refusal:
                result["failure"] = refusal.as_json()
        return result

    def load_receipt(self, p: Params) -> Any:
        return {"releaseClass": giving_up.load_receipt(self.client, _content(p), _now(p))}


def _now(p: Params) -> int:
    return times.seconds(p["now"])


def _anchors(p: Params) -> list[Anchor]:
    return [Anchor(each["key"], each["status"]) for each in p["trust"]]


def _content(p: Params) -> bytes | str:
    """The text as pasted, or the file's bytes: one more than a carrier may have at the most."""
    if ("path" in p) == ("text" in p):
        raise ParamsError("exactly one of path and text")
    if "text" in p:
        return str(p["text"])
    try:
        with open(p["path"], "rb") as file:
            return file.read(CARRIER_BYTES_MAX + 1)
    except OSError as error:
        raise ParamsError(f"the path cannot be opened: {error.strerror}") from error


def answer(driver: Driver, line: bytes) -> dict[str, Any]:
    """The response to one line."""
    request_id: Any = None
    try:
        request = json.loads(line.decode("utf-8"))
        if isinstance(request, dict):
            request_id = request.get("id")
        if not isinstance(request, dict) or type(request_id) is not int or request.get("jsonrpc") != "2.0":
            return _fault(request_id, -32600, "not a request")
        method = driver.methods.get(str(request.get("method")))
        params = request.get("params")
        if method is None:
            return _fault(request_id, -32601, "no such method")
        if not isinstance(params, dict):
            return _fault(request_id, -32602, "params are no object")
        result = method(params)
    except Refusal as refusal:
        result = {"error": refusal.as_json()}
    except (ParamsError, KeyError) as error:
        return _fault(request_id, -32602, f"{type(error).__name__}: {error}")
    except ValueError as error:
        return _fault(request_id, -32700 if request_id is None else -32602, f"{error}")
    except Exception as error:  # noqa: BLE001  A fault of this program, told as one.
        return _fault(request_id, -32603, f"{type(error).__name__}: {error}")
    return {"jsonrpc": "2.0", "id": request_id, "result": result}


def _fault(request_id: Any, code: int, message: str) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": request_id, "error": {"code": code, "message": message}}


def main() -> None:
    """Answers each line of standard input until it ends."""
    driver = Driver()
    for line in sys.stdin.buffer:
        response = json.dumps(answer(driver, line), ensure_ascii=True)
        sys.stdout.buffer.write(response.encode("ascii") + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
