"""Files that a person carries away (sections 7.2 and 16.4)."""

import os
from collections.abc import Callable
from xml.sax.saxutils import escape

from .errors import Refusal
from .storage import flush_directory, remove_if_there, write_new

_ROOTS = {"machine-code": ("ActivationRequest", "oareq"), "deactivation": ("Deactivation", "oadea")}


def file_name(artifact: str, product: str) -> str:
    """The canonical name (FILE-6)."""
    return f"{product}.{_ROOTS[artifact][1]}"


def file_content(artifact: str, product: str, created: str, envelope: str) -> str:
    """The file carrier of a machine-signed artifact."""
    root = _ROOTS[artifact][0]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{root} xmlns="urn:oap:1">\n'
        f"  <Product>{escape(product)}</Product>\n"
        f"  <Created>{escape(created)}</Created>\n"
        f"  <Token>{envelope}</Token>\n"
        f"</{root}>\n"
    )


def refuse_if_in_the_way(folder: str, name: str, overwrite: bool) -> None:
    """Raises Refusal `storage-unwritable` where a file stands under the name and may not be replaced."""
    path = os.path.join(folder, name)
    if os.path.lexists(path) and (not overwrite or os.path.isdir(path)):
        raise Refusal("storage-unwritable", exists=True)


def save(folder: str, name: str, content: str, overwrite: bool, store: Callable[[], None]) -> str:
    """Writes a file under a second name, calls `store`, and gives the file its name only then.

    Raises Refusal `storage-unwritable`, or what `store` raises; nothing is then left of the file.
    """
    path = os.path.join(folder, name)
    temporary = os.path.join(folder, f".{name}.new")
    refuse_if_in_the_way(folder, name, overwrite)
    try:
        write_new(temporary, content.encode("utf-8"), 0o666)
        store()
        _give_name(temporary, path, overwrite)
    except FileExistsError as error:
        raise Refusal("storage-unwritable", exists=True) from error
    except OSError as error:
        raise Refusal("storage-unwritable", exists=False) from error
    finally:
        remove_if_there(temporary)
    flush_directory(folder)
    return path


def _give_name(temporary: str, path: str, overwrite: bool) -> None:
    if not overwrite:
        try:
            os.link(temporary, path)
            return
        except FileExistsError:
            raise
        except OSError:  # A file system without hard links.
            if os.path.lexists(path):
                raise FileExistsError(path) from None
    os.replace(temporary, path)
