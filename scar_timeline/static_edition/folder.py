"""The site as files in a folder. What somebody else put there is never touched."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

WRITTEN: Final = "export.txt"
"""Lists the files of an export, so that the next one takes away what it no longer holds."""


class ForeignFolderError(Exception):
    """The folder holds something, and no export wrote it."""


def check_folder(folder: Path) -> None:
    """Whether a site may be written there.

    Raises:
        ForeignFolderError: it is a file, or a folder that holds something else.
    """
    if folder.is_dir() and (not any(folder.iterdir()) or (folder / WRITTEN).is_file()):
        return
    if folder.exists():
        raise ForeignFolderError(folder)


def write_site(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files and take away those of an earlier export that are not among them.

    Raises:
        ForeignFolderError: as :func:`check_folder`.
    """
    check_folder(folder)
    listed = folder / WRITTEN
    earlier = listed.read_text(encoding="utf-8").splitlines() if listed.is_file() else []
    root = folder.resolve()
    for name in earlier:
        path = (root / name).resolve()
        if name not in files and root in path.parents:
            path.unlink(missing_ok=True)
            for parent in path.parents:
                if parent == root or not parent.is_dir() or any(parent.iterdir()):
                    break
                parent.rmdir()
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    listed.write_text("".join(f"{name}\n" for name in sorted(files)), encoding="utf-8")
