"""Drawings as images with words in their place: ``st.html`` drops inline SVG."""

from base64 import b64encode
from html import escape


def picture_image(svg: str, words: str) -> str:
    """HTML of an image that needs no request.

    Args:
        svg: the drawing.
        words: what a screen reader says instead; never empty.

    Raises:
        ValueError: there are no words.
    """
    if not words.strip():
        raise ValueError("an image needs words in its place")
    data = b64encode(svg.encode()).decode("ascii")
    return f'<img src="data:image/svg+xml;base64,{data}" alt="{escape(words)}">'
