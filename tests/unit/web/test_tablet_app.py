"""A clinic's tablet on a home screen: what its manifest and icons say, and that nothing keeps pages on the device."""

from io import BytesIO

import pytest
from PIL import Image
from starlette.applications import Starlette

from scar_timeline.web.tablet_app import tablet_routes


@pytest.fixture
def app(catalogue):
    return Starlette(routes=tablet_routes(catalogue))


@pytest.mark.hazard("HZ-10")
def test_the_app_starts_as_a_tablet_that_clears_itself_and_says_nothing_about_skin(ask, app, catalogue):
    answer = ask(app, "/tablet.webmanifest")
    assert answer.headers["Content-Type"] == "application/manifest+json"
    manifest = answer.json()
    assert manifest["start_url"] == "/?clinic=1"
    assert manifest["display_override"][0] == "fullscreen"
    assert manifest["display"] == "standalone"
    told = f"{manifest['name']} {manifest['short_name']}".casefold()
    assert not any(word in told for word in ("scar", "acne", "skin", "needling"))
    assert "serviceworker" not in manifest


def test_each_icon_has_its_size_and_its_marks_survive_a_round_cut(ask, app):
    icons = ask(app, "/tablet.webmanifest").json()["icons"]
    assert {icon["sizes"] for icon in icons} == {"180x180", "192x192", "512x512"}
    for icon in icons:
        picture = Image.open(BytesIO(ask(app, icon["src"]).content)).convert("RGB")
        assert f"{picture.width}x{picture.height}" == icon["sizes"]
        ground, middle = picture.getpixel((0, 0)), picture.width / 2
        marked = [
            (x, y) for x in range(picture.width) for y in range(picture.width) if picture.getpixel((x, y)) != ground
        ]
        assert marked
        assert all((x - middle) ** 2 + (y - middle) ** 2 <= (0.8 * middle) ** 2 for x, y in marked)


def test_the_page_names_an_icon_and_asks_for_the_manifest_on_a_tablet_only(root):
    scripts = (root / "scar_timeline" / "assets" / "tablet_app.js").read_text(encoding="utf-8")
    assert "tablet.webmanifest" in scripts
    everything = [path for path in (root / "scar_timeline").rglob("*.js") if "node_modules" not in path.parts]
    assert not [path.name for path in everything if "serviceWorker" in path.read_text(encoding="utf-8")]
