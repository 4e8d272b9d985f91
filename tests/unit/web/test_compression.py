import pytest

from scar_timeline.web.compression import chosen_encoding


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
