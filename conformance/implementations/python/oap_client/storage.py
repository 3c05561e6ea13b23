"""The state file (section 16.2): one file, a digest over all of it, replaced whole and flushed.

    oap-state <layout version> <SHA-256 of version and content, in hex> LF content
"""

import fcntl
import hashlib
import os
import shutil
import time

from .errors import Refusal
from .state import State

_VERSION = 1
_LOCK_SECONDS = 5.0


class CorruptState(Exception):
    """The state file cannot be read whole."""


class Storage:
    """A state directory, made and held against other processes from `read` to `close`."""

    def __init__(self, directory: str) -> None:
        self.directory = directory
        self._path = os.path.join(directory, "state")
        self._stored: bytes | None = None
        self._lock: int | None = None

    def read(self) -> State:
        """The state as stored; an empty one where there is none.

        Raises CorruptState, or Refusal `storage-unwritable` while another process holds the directory.
        """
        try:
            self._make()
        except OSError:
            pass  # An empty state is read; what is to be stored will be refused.
        if os.path.isdir(self.directory):
            self._hold()
        try:
            with open(self._path, "rb") as file:
                data = file.read()
        except (FileNotFoundError, NotADirectoryError):
            self._stored = State().to_bytes()
            return State()
        except OSError as error:
            raise CorruptState from error
        header, _, content = data.partition(b"\n")
        if header != _header(content):
            raise CorruptState
        try:
            state = State.from_bytes(content)
        except (ValueError, KeyError, TypeError) as error:
            raise CorruptState from error
        self._stored = content
        return state

    def write(self, state: State) -> None:
        """Stores a state, durably and whole, or leaves the stored one as it was.

        Raises Refusal `storage-unwritable`.
        """
        content = state.to_bytes()
        if content == self._stored:
            return
        try:
            self._make()
            self._hold()
            replace_durably(self._path, _header(content) + b"\n" + content)
        except OSError as error:
            raise Refusal("storage-unwritable") from error
        self._stored = content

    def set_aside(self) -> None:
        """Gives the damaged state a second name, so that replacing the first loses nothing of it.

        Raises Refusal `storage-unwritable`.
        """
        number = 1
        while os.path.lexists(f"{self._path}.damaged-{number}"):
            if _is_same_file(f"{self._path}.damaged-{number}", self._path):
                return
            number += 1
        aside = f"{self._path}.damaged-{number}"
        try:
            if os.path.isdir(self._path):
                os.rename(self._path, aside)
                return
            try:
                os.link(self._path, aside, follow_symlinks=False)
            except OSError:
                shutil.copyfile(self._path, aside)
            flush_directory(self.directory)
        except OSError as error:
            raise Refusal("storage-unwritable") from error

    def close(self) -> None:
        """Lets other processes have the directory."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _make(self) -> None:
        if not os.path.isdir(self.directory):
            os.makedirs(self.directory, mode=0o700)
            flush_directory(os.path.dirname(self.directory))

    def _hold(self) -> None:
        if self._lock is not None:
            return
        lock = os.open(self.directory, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        until = time.monotonic() + _LOCK_SECONDS
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                self._lock = lock
                return
            except BlockingIOError as error:
                if time.monotonic() > until:
                    os.close(lock)
                    raise Refusal("storage-unwritable") from error
                time.sleep(0.05)
            except OSError:  # A file system without locks.
                os.close(lock)
                return


def replace_durably(path: str, data: bytes) -> None:
    """Puts data in place of a file: a second name, flushed, renamed, the directory flushed.

    Raises OSError, and leaves the file as it was.
    """
    temporary = path + ".new"
    try:
        write_new(temporary, data)
        os.replace(temporary, path)
    except OSError:
        remove_if_there(temporary)
        raise
    flush_directory(os.path.dirname(path))


def write_new(path: str, data: bytes, mode: int = 0o600) -> None:
    """Writes and flushes a file, one that only its owner can read unless the mode says otherwise.

    Raises OSError; part of the file may then be there.
    """
    remove_if_there(path)
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(file, rest) :]
        os.fsync(file)
    finally:
        os.close(file)


def remove_if_there(path: str) -> None:
    """Removes a file, if it can be."""
    try:
        os.unlink(path)
    except OSError:
        pass


def flush_directory(path: str) -> None:
    """Makes renames in a directory durable, where its file system can."""
    try:
        directory = os.open(path or ".", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:
        return
    try:
        os.fsync(directory)
    except OSError:
        pass
    finally:
        os.close(directory)


def _header(content: bytes) -> bytes:
    signed = b"oap-state %d " % _VERSION
    return signed + hashlib.sha256(signed + content).hexdigest().encode("ascii")


def _is_same_file(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False
