"""The page "How it works" in a browser: the drawing steps only when it is asked to."""

SMALLEST_TARGET = 44  # px
STAGES = ["Before", "On the day", "First days", "First weeks", "Months after"]


def open_it(page, settled):
    page.goto("/how_it_works")
    settled(page)
    page.wait_for_selector(".stage svg")
    page.get_by_role("button", name="Start again").wait_for()  # the last element to get its words


def test_it_fits_and_can_be_read_at_every_size(page, settled, axe, viewport):
    open_it(page, settled)
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    picture = page.locator(".stage svg").bounding_box()
    assert picture["x"] + picture["width"] <= viewport["width"]
    assert picture["width"] >= min(280, viewport["width"] - 40)
    for table in page.locator(".patient-table").all():
        box = table.bounding_box()
        assert box["x"] + box["width"] <= viewport["width"]
    assert axe(page) == []


def test_the_stages_can_be_stepped_through_with_a_finger(page, settled, viewport):
    open_it(page, settled)
    for stage in STAGES:
        button = page.get_by_role("radio", name=stage, exact=True)
        assert button.bounding_box()["height"] >= SMALLEST_TARGET
    pictures = []
    for stage in STAGES:
        page.get_by_role("radio", name=stage, exact=True).click()
        settled(page)
        page.wait_for_function(
            "seen => !seen.includes(document.querySelector('.stage svg').outerHTML)",
            arg=pictures,
            timeout=10_000,
        )
        pictures.append(page.locator(".stage svg").evaluate("e => e.outerHTML"))
    assert len(set(pictures)) == len(STAGES)


def test_the_drawing_has_its_words_for_a_screen_reader(page, settled):
    open_it(page, settled)
    page.get_by_role("radio", name="Months after").click()
    drawing = page.get_by_role(
        "img", name="Thicker fibres lie side by side along the surface. The dent is still there."
    )
    drawing.wait_for()


def test_nothing_moves_by_itself(page, settled):
    open_it(page, settled)
    before = page.locator(".stage svg").evaluate("e => e.outerHTML")
    page.wait_for_timeout(1500)
    assert page.locator(".stage svg").evaluate("e => e.outerHTML") == before
    moving = page.locator(".stage").evaluate("e => e.getAnimations({subtree: true}).length")
    assert moving == 0


def test_it_can_be_read_in_the_dark(open_page, settled, axe):
    page = open_page(color_scheme="dark")
    open_it(page, settled)
    assert axe(page) == []


def test_the_link_at_the_top_opens_the_words_and_leads_to_them(page, settled, viewport):
    open_it(page, settled)
    entry = page.get_by_text("A strong medicine against acne, taken as tablets.")
    assert not entry.is_visible()
    link = page.get_by_role("link", name="Words explained")
    assert link.bounding_box()["height"] >= SMALLEST_TARGET
    link.click()
    entry.wait_for()
    first = page.locator(".words > div").first
    page.wait_for_function("document.querySelector('.words > div').getBoundingClientRect().top < innerHeight")
    assert first.bounding_box()["y"] > 68  # below the bar with the menu
    for word in page.locator(".words > div").all()[::9]:
        box = word.bounding_box()
        assert box["x"] + box["width"] <= viewport["width"]
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_the_words_can_be_opened_and_folded_with_a_finger_or_a_key(page, settled, axe):
    open_it(page, settled)
    fold = page.get_by_text("Show all ")
    assert fold.bounding_box()["height"] >= SMALLEST_TARGET
    entry = page.get_by_text("A strong medicine against acne, taken as tablets.")
    fold.click()
    entry.wait_for()
    assert axe(page) == []
    page.keyboard.press("Enter")
    entry.wait_for(state="hidden")
