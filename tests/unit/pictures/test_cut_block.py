import re

from scar_timeline.pictures.cut_block import CutBlock
from scar_timeline.pictures.svg import group, path

BLOCK = CutBlock(left=10, right=90, back=20, inset=5, level=40, fat=60, bottom=80, beyond=6, outer_skin=8)


def drawn(**parts):
    values = {"shades": [], "behind": [], "deeper": []}
    return str(group(*BLOCK.drawn("block", ["H", 96], **(values | parts))))


def test_the_cut_is_one_path_used_four_times():
    svg = drawn()
    assert len(re.findall(r'<path [^>]*id="block-cut"', svg)) == 1
    assert svg.count('<use href="#block-cut"') == 4


def test_the_skin_line_runs_on_outside_the_block_on_both_sides():
    assert '<path d="M4 40H96H96V86H4Z" id="block-cut"/>' in drawn()


def test_what_lies_deeper_is_under_the_outer_skin_and_what_goes_through_is_over_it():
    svg = drawn(behind=[path("M1 1")], deeper=[path("M2 2")], through=[path("M3 3")])
    outer = svg.index('stroke-width="8"')
    assert svg.index("M1 1") < svg.index("M2 2") < outer < svg.index("M3 3")


def test_the_edge_of_fat_reaches_from_side_to_side():
    edge = BLOCK.fat_edge(4)
    assert edge[:3] == ["M", 10, 60]
    assert sum(step for at, step in enumerate(edge) if at > 2 and (at - 3) % 5 == 3) == 80
    assert BLOCK.fat_below(edge).endswith("V80H10Z")
