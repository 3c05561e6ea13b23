"""Exchanges with a small scripted server on loopback (section 16.8)."""

import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

from oap_client import giving_up, online
from oap_client.envelope import open_envelope
from oap_client.errors import Refusal
from oap_client.times import seconds

from .vendor import ClientTest, example, issue, token

NOW = seconds("2026-03-01T09:40:00Z")
CHALLENGE = "ICEiIyQlJicoKSorLC0uLw"
Reply = tuple[int, dict[str, str], bytes]


def reply(status: int, body: Any, media_type: str = "application/json", **headers: str) -> Reply:
    data = body if isinstance(body, bytes) else json.dumps(body).encode("utf-8")
    return status, {"Content-Type": media_type, "Content-Length": str(len(data)), **headers}, data


def problem(status: int, code: str, **members: Any) -> Reply:
    media_type = "application/problem+json; charset=utf-8"
    return reply(status, {"code": code, **members}, media_type, **{"Retry-After": "7"})


class OnlineTest(ClientTest):
    def setUp(self) -> None:
        super().setUp()
        self.asked: list[tuple[str, dict[str, Any] | None]] = []
        self.replies: dict[str, Callable[[dict[str, Any]], Reply]] = {}
        test = self

        class Resource(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.do_POST()

            def do_POST(self) -> None:
                length = int(self.headers.get("Content-Length", "0"))
                body = json.loads(self.rfile.read(length)) if length else None
                test.asked.append((self.path, body))
                status, headers, data = test.replies[self.path](body or {})
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, format: str, *args: Any) -> None:
                """Says nothing."""

        server = HTTPServer(("127.0.0.1", 0), Resource)
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        self.addCleanup(server.server_close)
        self.addCleanup(thread.join)
        self.addCleanup(server.shutdown)
        self.origin = f"http://127.0.0.1:{server.server_port}"
        self.directory_of("activations", "challenges", "checkIns", "deactivations")
        self.replies["/challenges"] = lambda _: reply(201, {"challenge": CHALLENGE})
        self.replies["/activations"] = self.issue
        self.replies["/checkIns"] = self.issue
        self.served = self.client(self.origin + "/directory")

    def directory_of(self, *names: str, **others: Any) -> None:
        resources = {name: f"{self.origin}/{name}" for name in names} | others
        self.replies["/directory"] = lambda _: reply(200, {"protocol": "oap/1", "resources": resources})

    def issue(self, body: dict[str, Any]) -> Reply:
        code = open_envelope(body["machineCode"]).claims
        mode = {"mode": "online", "generation": 13} if "challenge" in code else {}
        return reply(201 if "licenseKey" in body else 200, {
            "token": token(req=code["jti"], seat=mode, exp="2026-03-15T09:30:00Z")
        })

    def activate(self) -> None:
        online.activate(self.served, NOW, "KEY", "ada@example.com", None, False)

    def always(self, answer: Reply) -> Callable[[dict[str, Any]], Reply]:
        return lambda _: answer

    def refused(self, code: str, work: Callable[[], Any] | None = None) -> Refusal:
        with self.assertRaises(Refusal) as caught:
            (work or self.activate)()
        self.assertEqual(code, caught.exception.code)
        return caught.exception

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]

    def test_activation_with_a_challenge(self) -> None:
        pending = self.served.machine_code(NOW)
        self.activate()
        told = self.served.status(NOW)
        self.assertEqual(("active", "2026-03-08T09:30:00Z"), (told["state"], told["checkInAt"]))
        self.assertNotIn("pending", told)
        self.assertEqual(["/directory", "/challenges", "/activations"], self.paths())
        body = self.asked[-1][1] or {}
        self.assertNotEqual(pending, body["machineCode"])
        self.assertEqual({"machineCode", "licenseKey", "email"}, set(body))
        self.assertEqual(CHALLENGE, open_envelope(body["machineCode"]).claims["challenge"])

    def test_activation_with_the_pending_code(self) -> None:
        self.directory_of("activations")
        self.replies["/activations"] = lambda _: problem(409, "request-conflict")
        pending = self.served.machine_code(NOW)
        self.assertEqual(["new-code"], self.refused("request-conflict").as_json()["offers"])
        self.assertEqual(pending, (self.asked[-1][1] or {})["machineCode"])
        self.assertEqual("unactivated", self.served.status(NOW)["state"])
        self.replies["/activations"] = self.issue
        self.activate()
        self.assertEqual("offline", self.served.status(NOW)["token"]["mode"])

    def test_what_came_of_a_request(self) -> None:
        rows: list[tuple[str, Reply]] = [
            ("seat-limit-reached", problem(409, "seat-limit-reached", freeAt="2026-09-01T09:30:00Z")),
            ("network-blocked", problem(403, "seat-limit-reached")),
            ("server-unavailable", problem(502, "no-such-code")),
            ("server-unavailable", reply(503, b"<html>", "text/html")),
            ("network-blocked", reply(511, b"<html>", "text/html")),
            ("network-blocked", reply(200, b"<html>", "text/html")),
            ("network-blocked", reply(302, b"", Location=self.origin + "/directory")),
            ("network-blocked", reply(201, [1])),
            ("network-blocked", reply(201, {"token": 1})),
            ("network-blocked", reply(202, {"token": "v4.public.AAAA"})),
            ("network-blocked", reply(201, b" " * 1_048_577)),
            ("server-unavailable", (201, {"Content-Length": "10"}, b"{}")),
            ("malformed", reply(201, {"token": "v4.public.AAAA"})),
        ]
        for code, answer in rows:
            with self.subTest(code=code, status=answer[0]):
                self.replies["/activations"] = self.always(answer)
                self.refused(code)
        self.replies["/activations"] = lambda _: problem(429, "rate-limited")
        self.assertEqual({"retryAfterSeconds": 7}, self.refused("rate-limited").details)
        self.assertEqual("unactivated", self.served.status(NOW)["state"])

    def test_directories(self) -> None:
        self.directory_of("activations", challenges="http://example.com/challenges")
        self.refused("network-blocked")
        self.directory_of("challenges")
        self.refused("not-supported")
        self.replies["/directory"] = lambda _: reply(200, {"protocol": "oap/2", "resources": {}})
        self.refused("network-blocked")
        self.assertEqual({"/directory"}, set(self.paths()))
        self.served.around = self.served.around._replace(directory=None)
        self.refused("not-supported")
        self.served.around = self.served.around._replace(directory="http://127.0.0.1:1/")
        self.refused("network-unavailable")

    def test_challenge_refused(self) -> None:
        self.replies["/activations"] = lambda _: problem(409, "challenge-invalid")
        self.refused("challenge-invalid")
        self.assertEqual(["/directory", *["/challenges", "/activations"] * 2], self.paths())

    def test_check_in(self) -> None:
        self.refused("activation-not-found", lambda: online.check_in(self.served, NOW))
        self.assertEqual([], self.asked)
        self.served.load(token(), NOW)
        # The stand-in server answers a confirmation by the token that the check-in brought.
        given: list[Reply] = []

        def check_in(body: dict[str, Any]) -> Reply:
            given.append(self.issue(body))
            return given[0]

        self.replies["/checkIns"] = check_in
        self.assertTrue(online.check_in(self.served, NOW))
        first, second = (
            open_envelope((body or {})["machineCode"]).claims
            for path, body in self.asked
            if path == "/checkIns"
        )
        self.assertNotIn("holds", first)
        self.assertEqual({"sub": "act-7", "generation": 13}, second["holds"])
        self.replies["/checkIns"] = lambda _: reply(502, b"")
        self.refused("server-unavailable", lambda: online.check_in(self.served, NOW))
        self.assertEqual("active", self.served.status(NOW)["state"])

    def test_handing_in(self) -> None:
        code = giving_up.deactivate(self.served, NOW)
        claims = {**example("receipt")["inputs"]["claims"], "req": open_envelope(code).claims["jti"]}
        self.replies["/deactivations"] = lambda _: reply(201, {"receipt": issue(claims)})
        self.assertEqual("proved", online.hand_in(self.served, code))
        self.assertNotIn("deactivations", self.served.status(NOW))
