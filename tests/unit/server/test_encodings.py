import gzip

import brotli
import pytest

from scar_timeline.server.encodings import chosen_encoding, compressed


@pytest.mark.parametrize(
    ("header", "chosen"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("BR", "br"),
        ("gzip;q=0", "identity"),
        ("deflate", "identity"),
        ("", "identity"),
    ],
)
def test_the_smallest_accepted_encoding_is_chosen(header, chosen):
    assert chosen_encoding(header) == chosen


def test_compressed_content_can_be_read_again():
    content = b"microneedling " * 200
    assert brotli.decompress(compressed(content, "br")) == content
    assert gzip.decompress(compressed(content, "gzip")) == content
    assert compressed(content, "identity") == content
