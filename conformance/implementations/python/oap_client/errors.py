"""The error registry (chapter 12) and the offers that go with its codes (section 16.9)."""

from typing import Any, NamedTuple


class Entry(NamedTuple):
    """What the registry says of a code: the statuses a server sends it with, and the remedy."""

    statuses: tuple[int, ...]
    remedy: str


ERRORS: dict[str, Entry] = {
    "too-large": Entry((413,), "Check that the right file was chosen."),
    "malformed": Entry((400,), "Copy the whole text again, or choose the file again."),
    "wrong-kind": Entry((400,), "Choose the other file: for example the license file, not the request file."),
    "version-unsupported": Entry((400,), "Update the application."),
    "key-unknown": Entry(
        (400,), "Update the application, or ask the vendor which product the file belongs to."
    ),
    "key-revoked": Entry((400,), "Make a new machine code and activate again."),
    "signature-invalid": Entry((400,), "Copy the whole text again; if it stays, ask the vendor."),
    "claims-invalid": Entry((400,), "Ask the vendor: the sender is faulty."),
    "extension-unsupported": Entry((400,), "Update the application."),
    "product-mismatch": Entry((409,), "Use the license key or the file of this product."),
    "machine-key-mismatch": Entry((), "Make a new machine code on this machine and activate again."),
    "machine-mismatch": Entry((409,), "Make a new machine code on this machine and activate again."),
    "machine-indeterminate": Entry(
        (409,), "Restart the machine, or run with the rights to read the named parts, and try again."
    ),
    "machine-key-reused": Entry(
        (409,), "Deactivate on this machine and make a new machine code: both can be carried in one trip."
    ),
    "machine-key-retired": Entry((409,), "Make a new machine code; the application then makes a new key."),
    "generation-superseded": Entry((409,), "Make a new machine code, or load the newest token."),
    "fingerprint-insufficient": Entry(
        (422,), "Run with the rights to read the named parts; virtual machines may need the vendor's help."
    ),
    "request-conflict": Entry((409,), "Make a new machine code."),
    "client-outdated": Entry((409,), "Update the application."),
    "online-required": Entry((422,), "Activate with the machine connected."),
    "license-not-found": Entry((404,), "Check the license key and the e-mail address it was bought with."),
    "license-suspended": Entry((403,), "Ask the vendor."),
    "license-revoked": Entry((403,), "Ask the vendor."),
    "license-expired": Entry((403,), "Renew the license."),
    "edition-not-allowed": Entry((403,), "Choose one of the listed editions."),
    "seat-limit-reached": Entry((409,), "Deactivate another device, or wait until the date given."),
    "reissue-limit-reached": Entry((409,), "Try again after the date given, or ask the vendor."),
    "device-locked": Entry((409,), "Wait until the date given, or deactivate on the device itself."),
    "token-outstanding": Entry((409,), "Deactivate on the device itself, or ask the vendor."),
    "activation-not-found": Entry((404,), "Activate first, or reload the list of devices."),
    "challenge-invalid": Entry((409,), "Try again: the application asks for a new one."),
    "unauthorized": Entry((401,), "Ask for a new link."),
    "rate-limited": Entry((429,), "Wait, then try again."),
    "not-supported": Entry((404, 405, 406, 415), "Update the application."),
    "internal": Entry((500,), "Try again later."),
    "server-unavailable": Entry((503,), "Try again later, or activate manually."),
    "network-unavailable": Entry((), "Check the network, or activate manually."),
    "network-blocked": Entry((), "Ask the network's owner, or activate manually."),
    "storage-unwritable": Entry((), "Choose another folder, free some space, or close the application where else it is open."),
    "storage-corrupt": Entry((), "Follow the recovery steps: the state is kept aside and a new key is made."),
}

OFFERS: dict[str, tuple[str, ...]] = {
    "manual-activation": (
        "key-revoked",
        "machine-key-mismatch",
        "machine-mismatch",
        "not-supported",
        "internal",
        "server-unavailable",
        "network-unavailable",
        "network-blocked",
    ),
    "new-code": (
        "generation-superseded",
        "request-conflict",
    ),
    "new-key": (
        "machine-key-reused",
        "machine-key-retired",
        "storage-corrupt",
    ),
}


class Refusal(Exception):
    """A refusal by the protocol: a code of the registry, and the members of section 12.1 for it."""

    def __init__(self, code: str, **details: Any) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    def as_json(self) -> dict[str, Any]:
        """The form of section 17.4: code, remedy, offers and details."""
        return {
            "code": self.code,
            "remedy": ERRORS[self.code].remedy,
            "offers": offers_of(self.code),
            **self.details,
        }


def offers_of(code: str) -> list[str]:
    """What the registry offers with a code, in its order."""
    return [offer for offer, codes in OFFERS.items() if code in codes]
