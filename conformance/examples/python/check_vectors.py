"""Checks an implementation by the test vectors: python3 check_vectors.py [FOLDER]."""
import glob
import json
import pathlib
import sys
import implementation as mine

folder = sys.argv[1] if len(sys.argv) > 1 else str(pathlib.Path(__file__).parent / "../../vectors")
files = [json.loads(pathlib.Path(path).read_text("utf-8")) for path in sorted(glob.glob(folder + "/*.json"))]
tests = [test for file in files for test in file.get("tests", [])]


def claimed(test):
    """What this implementation is for: of tokens and receipts the signature alone, of envelopes without a carrier."""
    if test["op"] != "verify":
        return test["op"] in ANSWERS
    bare = test["id"].startswith(("token/", "receipt/")) and test["input"].get("text", "").startswith("v4.public.")
    verdict = test["expect"].get("code", "accept")
    return bare and verdict in ("accept", "signature-invalid") and len(test["input"]["trust"]) == 1


def taken(holds):
    return {"verdict": "accept" if holds else "refuse"}


ANSWERS = {
    "signature": lambda i: taken(mine.signature_holds(*(bytes.fromhex(i[n]) for n in ("key", "message", "signature")))),
    "verify": lambda i: taken(mine.artifact_holds(i["text"], i["kind"], i["trust"][0]["key"])),
    "compare": lambda i: {"verdict": mine.match(i["binding"], i["components"])},
    "evaluate": lambda i: {"verdict": mine.time_state(i["nbf"], i.get("exp"), i["now"])},
    "lock-window": lambda i: {"unlockAt": mine.lock_end(i["iat"], i["lock"])},
    "license-key": lambda i: {"text": mine.license_key(i["typed"])},
}
checked, wrong = {}, []
for test in filter(claimed, tests):
    checked[test["op"]] = checked.get(test["op"], 0) + 1
    answer = ANSWERS[test["op"]](test["input"])
    if any(test["expect"].get(member) != value for member, value in answer.items()):
        wrong.append(f"{test['id']} ({', '.join(test['requirements'])}): {test.get('effect', test['title'])}")
print("\n".join([*wrong, f"{len(wrong)} wrong of {sum(checked.values())}: {json.dumps(checked)}"]))
sys.exit(1 if wrong or set(checked) != set(ANSWERS) else 0)
