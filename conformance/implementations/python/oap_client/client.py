"""A client on one state directory: codes, files, loading, status (chapter 16)."""

from typing import Any

from . import clock, saving, times
from .carrier import envelope_of
from .envelope import open_envelope
from .errors import Refusal
from .fingerprint import Facts, compare, components
from .judging import judge
from .machine_code import MachineKey, Surroundings, accepts, make_code, make_seed_text, still_stands
from .reading import check_fingerprint, check_generation, check_machine_key, read_issued
from .state import State
from .status import status_of
from .storage import CorruptState, Storage


class Client:
    """A client; `now` is what its clock shows, in seconds.

    Each public method but `close` refuses by raising Refusal, and leaves the state then as it was.
    """

    def __init__(self, directory: str, around: Surroundings, facts: Facts) -> None:
        self.around = around
        self.facts = facts
        self._storage = Storage(directory)
        self._state: State | None
        try:
            self._state = self._storage.read()
        except CorruptState:
            self._state = None

    @property
    def state(self) -> State:
        """The present state; refused with `storage-corrupt` where it cannot be read."""
        if self._state is None:
            raise Refusal("storage-corrupt")
        return self._state

    def needs_state(self) -> None:
        """Refuses with `storage-corrupt` where the state cannot be read."""
        _ = self.state

    def close(self) -> None:
        """Ends the client; its state directory stays."""
        self._storage.close()

    def status(self, now: int) -> dict[str, Any]:
        """The status in the form of section 17.4."""
        self.observe(now)
        judged = None if self._state is None else judge(self._state, self.around, self.facts)
        return status_of(self._state, judged, now)

    def observe(self, now: int) -> None:
        """An observation of the clock, stored if it can be."""
        if self._state is None:
            return
        observed = self._state.copy()
        self._observed(observed, now)
        self._state = observed
        try:
            self._storage.write(observed)
        except Refusal:
            pass  # Kept in memory, and stored with whatever is stored next.

    def machine_code(self, now: int, share_label: bool = False, new: str | None = None) -> str:
        """The pending code, or one made now; with `new` a new `code`, or a new `key` and code."""
        self.observe(now)
        draft = self.with_pending_code(now, share_label, new)
        if self._state is None:
            self._storage.set_aside()
        self.keep(draft)
        return str(draft.pending)

    def save_request(
        self, now: int, share_label: bool, folder: str | None, overwrite: bool
    ) -> tuple[str, str, str | None]:
        """The request file's name and content, and its path where it was saved."""
        self.observe(now)
        name = saving.file_name("machine-code", self.around.product)
        if folder is not None:
            saving.refuse_if_in_the_way(folder, name, overwrite)
        draft = self.with_pending_code(now, share_label, None)
        content = self.file_content("machine-code", str(draft.pending))
        if folder is None:
            self.keep(draft)
            return name, content, None
        return name, content, saving.save(folder, name, content, overwrite, lambda: self.keep(draft))

    def save_deactivation(
        self, now: int, folder: str | None, overwrite: bool
    ) -> tuple[str, str, str | None]:
        """The file of the latest deactivation code without a receipt."""
        self.observe(now)
        codes = [each.code for each in self.state.deactivations if not each.received]
        if not codes:
            raise Refusal("activation-not-found")
        name = saving.file_name("deactivation", self.around.product)
        content = self.file_content("deactivation", codes[-1])
        if folder is None:
            return name, content, None
        return name, content, saving.save(folder, name, content, overwrite, lambda: None)

    def load(self, content: bytes | str, now: int) -> None:
        """Loads a token out of any carrier."""
        self.observe(now)
        self.accept(content, now)

    def accept(self, content: bytes | str, now: int, exchange_jti: str | None = None) -> None:
        """Reads a token by all of section 3.5 and stores it; `exchange_jti` is the code that it came for."""
        draft = self.state.copy()
        claims = read_issued(envelope_of(content), "token", self.around.trust, self.around.product)
        comparison = compare(claims["binding"], components(self.around.product, self.facts))
        kid = None if draft.seed is None else MachineKey(draft.seed).kid
        license_id, generation = claims["license"]["id"], claims["seat"]["generation"]
        check_machine_key(claims, kid, comparison)
        check_fingerprint(comparison, clock.within_grace(draft, now))
        check_generation(claims, draft.generations.get(license_id, 0))

        answered = [exchange_jti]
        if draft.pending is not None:
            answered.append(open_envelope(draft.pending).claims["jti"])
        answers = claims["req"] in answered
        draft.token = envelope_of(content)
        draft.generations[license_id] = generation
        if answers or exchange_jti is not None:
            draft.pending = None
        clock.accept(draft, times.seconds(claims["iat"]), answers)
        self._observed(draft, now)
        self.keep(draft)

    def keep(self, draft: State) -> None:
        """Stores a state and goes on with it, or refuses with `storage-unwritable`."""
        self._storage.write(draft)
        self._state = draft

    def with_pending_code(self, now: int, share_label: bool, new: str | None) -> State:
        """A copy of the state that has a machine key and a pending code that stands; not stored yet."""
        draft = State() if self._state is None and new == "key" else self.state.copy()
        accepts(self.around.trust)
        if draft.seed is None or new == "key":
            draft.seed = make_seed_text()
            draft.pending = None
        key = MachineKey(draft.seed)
        if new is not None or draft.pending is None or not self._stands(draft.pending, key, share_label):
            draft.pending = make_code(key, self.around, self.facts, now, share_label)
        return draft

    def with_key(self) -> MachineKey:
        """The machine key, made and stored where there was none."""
        draft = self.state.copy()
        if draft.seed is None:
            draft.seed = make_seed_text()
            self.keep(draft)
        return MachineKey(draft.seed)

    def file_content(self, artifact: str, envelope: str) -> str:
        """The file carrier of a code."""
        created = open_envelope(envelope).claims["iat"]
        return saving.file_content(artifact, self.around.product, created, envelope)

    def _stands(self, code: str, key: MachineKey, share_label: bool) -> bool:
        return still_stands(code, key, self.around, self.facts, share_label)

    def _observed(self, state: State, now: int) -> None:
        clock.observe(state, now)
        judged = judge(state, self.around, self.facts)
        if judged is not None and judged.is_own and judged.comparison is not None:
            clock.see(state, judged.comparison.verdict, now)
