"""The states of a client, in their order of precedence (section 16.1)."""

from typing import NamedTuple


class StateRow(NamedTuple):
    """A row of the table of states: when usable, what is offered, what to do."""

    usable: str
    offers: tuple[str, ...]
    remedy: str


STATES: dict[str, StateRow] = {
    "deactivated": StateRow(
        "never",
        ("manual-activation",),
        "Carry the deactivation code to the vendor; to use the application here again, activate it anew.",
    ),
    "storage-corrupt": StateRow(
        "never",
        ("new-key",),
        "Start anew with a new key: the damaged state is kept aside. Then activate again.",
    ),
    "invalid": StateRow(
        "never",
        ("manual-activation",),
        "Follow the code's remedy, or make a new machine code and activate again.",
    ),
    "machine-key-mismatch": StateRow(
        "never",
        ("manual-activation",),
        "Make a new machine code on this machine and activate again.",
    ),
    "machine-mismatch": StateRow(
        "never",
        ("manual-activation",),
        "If the named parts were changed for good, make a new machine code and activate again.",
    ),
    "machine-indeterminate": StateRow(
        "within-grace",
        ("manual-activation",),
        "Restart the machine, or run with the rights to read the named parts, before the date given.",
    ),
    "clock-rollback": StateRow(
        "without-exp",
        ("manual-activation",),
        "Set the clock right. If it is right, make a new machine code and activate again.",
    ),
    "not-yet-valid": StateRow(
        "without-exp",
        (),
        "Check the clock, or wait until the date given.",
    ),
    "expired": StateRow(
        "never",
        ("manual-activation",),
        "Renew the license if it has ended; then check in, or make a new machine code and activate again.",
    ),
    "machine-drifted": StateRow(
        "always",
        (),
        "Nothing has to be done. Activating again takes the present parts as the new reference.",
    ),
    "active": StateRow(
        "always",
        (),
        "Nothing has to be done.",
    ),
    "pending": StateRow(
        "never",
        ("manual-activation",),
        "Carry the machine code to the vendor, and load the license that comes back.",
    ),
    "unactivated": StateRow(
        "never",
        ("manual-activation",),
        "Activate online, or show the machine code and carry it to the vendor.",
    ),
}
