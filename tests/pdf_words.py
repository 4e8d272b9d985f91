"""What a PDF says, read with pdfium, which did not make it; pypdf takes 18 times as long."""

from pypdfium2 import PdfDocument


def sides(pdf: bytes) -> list[str]:
    """The words of each side, one space between two of them; a hyphen at the end of a line is one."""
    texts = [page.get_textpage().get_text_range() for page in PdfDocument(pdf)]
    return [" ".join(text.replace("\ufffe", "-").replace("\u200b", "").split()) for text in texts]


def words(pdf: bytes) -> str:
    """The words of all sides."""
    return " ".join(sides(pdf))
