from scar_timeline.pictures.palette import PAPER
from scar_timeline.pictures.paper import on_paper
from scar_timeline.pictures.svg import element, path


def test_the_paper_fills_the_picture_and_lies_under_the_drawing():
    shade = element("defs", element("linearGradient", id="sheet-shade"))
    svg = str(
        on_paper(
            [path("M1 1")],
            200,
            90,
            title="A line",
            description="One line.",
            id_prefix="sheet",
            font=15,
            before=[shade],
        )
    )
    paper = svg.index(f'<rect x="0" y="0" width="200" height="90" rx="10" fill="{PAPER}"/>')
    assert svg.index("<defs>") < paper < svg.index("M1 1")
    assert 'viewBox="0 0 200 90"' in svg
    assert 'font-size="15"' in svg
