"""Content versions in the order they were made."""

from typing import NamedTuple


class Version(NamedTuple):
    """A content version such as 1.4; later ones are greater."""

    major: int
    minor: int

    @classmethod
    def read(cls, written: str) -> "Version":
        """Read ``"1.4"``.

        Raises:
            ValueError: it is not two whole numbers with a dot between.
        """
        major, minor = written.split(".")
        return cls(int(major), int(minor))

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}"
