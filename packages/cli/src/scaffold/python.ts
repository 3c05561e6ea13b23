import type { Registries } from '@offline-activation/spec';

/** Text of a Python driver that answers `initialize` and refuses every other method. */
export const pythonDriver = ({ revision, methods }: Registries['driver']): string => `#!/usr/bin/env python3
"""A driver of the Offline Activation Protocol (${revision}): puts a client behind standard input and output.

Give each method below its body: most are one call of your client. Then run

    oap driver check -- python3 driver.py
    oap test client -- python3 driver.py

What a method is given and answers is in chapter 17 of the specification, and in its JSON Schemas.
"""

import json
import sys


class Refused(Exception):
    """What the client refuses. It is an answer, not a fault of the driver."""

    def __init__(self, code, remedy, offers=(), **members):
        super().__init__(code)
        self.error = {"code": code, "remedy": remedy, "offers": list(offers), **members}


def not_yet(method):
    return Refused("not-supported", "This driver does not do %s yet." % method, ["manual-activation"])


class Driver:
    """One method for each of the protocol's. A dict is the result; Refused is a refusal."""

    def initialize(self, params):
        return {
            "protocol": "${revision}",
            "name": "my-client",
            "version": "0.1.0",
            # "verifier" only reads tokens; "core" is a client; "online" and "proofs" go with "core".
            "claims": ["core"],
            # "files": paths may be given; "storage", "kill": the state directory may be damaged, the process killed.
            "capabilities": [],
        }
${methods
  .filter(({ method }) => method !== 'initialize')
  .map(
    ({ method, claim, does, params, result }) => `
    def ${method}(self, params):
        """${does} (${claim}; ${params} -> ${result})"""
        raise not_yet("${method}")
`,
  )
  .join('')}

METHODS = [name for name in vars(Driver) if not name.startswith("_")]


def answer(driver, line):
    """The response to one line. An exception that is no refusal is a fault of the driver: -32603."""
    try:
        request = json.loads(line)
    except ValueError:
        return {"jsonrpc": "2.0", "id": None, "error": {"code": -32700, "message": "the line is no JSON"}}
    head = {"jsonrpc": "2.0", "id": request.get("id")}
    method = request.get("method")
    if method not in METHODS:
        return {**head, "error": {"code": -32601, "message": "there is no method %s" % method}}
    try:
        return {**head, "result": getattr(driver, method)(request.get("params", {}))}
    except Refused as refused:
        return {**head, "result": {"error": refused.error}}
    except Exception as fault:
        return {**head, "error": {"code": -32603, "message": "%s: %s" % (type(fault).__name__, fault)}}


def main():
    # Whatever is printed must not mix with the answers: they have standard output for themselves.
    out = open(sys.stdout.fileno(), "w", encoding="utf-8", newline="\\n", closefd=False)
    sys.stdout = sys.stderr
    driver = Driver()
    for line in open(sys.stdin.fileno(), encoding="utf-8", newline="\\n", closefd=False):
        out.write(json.dumps(answer(driver, line)) + "\\n")
        out.flush()


if __name__ == "__main__":
    main()
`;
