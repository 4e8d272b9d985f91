"""A translation that loses a figure, a phone number or a text is named: file, row, text and reason."""

import pytest

from scar_timeline.content import ContentError
from scar_timeline.languages.checking import read_translation
from scar_timeline.languages.entries import entries
from scar_timeline.languages.po_files import po_name, write_parts

COUNTED = "narrative.table.notice_cell"


@pytest.fixture
def faults(catalogue_folder, spanish):
    """What is wrong in the Spanish files."""

    def one(**options):
        try:
            read_translation(spanish, catalogue_folder, "es", **options)
        except ContentError as error:
            return error.faults
        return ()

    return one


def test_a_complete_translation_has_no_fault(translate, faults):
    translate()
    assert faults() == ()


@pytest.mark.hazard("HZ-09")
@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{clear} de 12, {some}.", "{little} is missing: its figure or word would be lost"),
        ("{clear} de 12 {some} {little} {weeks}", "{weeks} does not stand in the English text, so nothing fills it in"),
        ("{clear} {some} {little", "a curly bracket is wrong"),
        ("{clear} de 12 {some} {little} \u200b", "a letter that nobody can see"),
        ("{clear} de 12 {some} {little} \u4e2d", "cannot be printed in the PDF"),
    ],
)
def test_a_text_that_cannot_be_used_is_one_clear_fault(translate, faults, catalogue_folder, text, reason):
    translate({COUNTED: text})
    (fault,) = faults()
    lines = (catalogue_folder / fault.file).read_text(encoding="utf-8").splitlines()
    assert (fault.file, fault.column) == (po_name("es", "narrative"), COUNTED)
    assert COUNTED in "".join(lines[fault.row - 2 : fault.row])
    assert reason in fault.reason


@pytest.mark.hazard("HZ-09")
def test_whom_to_call_stays(translate, faults):
    translate({"red_flags.act.breath": "Llame ahora."})
    assert "'777' is missing: it has to stay as it is" in [fault.reason for fault in faults()]


def test_a_form_for_one_thing_may_leave_its_number_out_and_one_for_many_may_not(translate, faults):
    translate({"narrative.span.months.one": "un mes", "narrative.span.months.other": "varios meses"})
    assert [fault.column for fault in faults()] == ["narrative.span.months.other"]


def test_two_kinds_of_scar_have_two_names(translate, faults, written):
    first, second, *_ = written.scar_types
    translate({f"scar_types.name.{first}": "Cicatriz", f"scar_types.name.{second}": "cicatriz"})
    assert [fault.column for fault in faults()] == [f"scar_types.name.{second}"]


@pytest.mark.hazard("HZ-09")
@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Un ensayo: a los 6 meses, 3,4 puntos (de 0,2 a 6,5).", []),
        ("Un ensayo: a los 6 meses, 34 puntos (de 0,2 a 6,5).", ["3.4 and 34"]),
        ("Un ensayo: a los seis meses, 3.4 puntos (de 0.2 a 6.5).", ["6"]),
    ],
)
def test_numbers_in_a_text_stay_however_they_are_written(translate, faults, messages, text, lost):
    key = "narrative.words.sham"
    if any(number not in messages[key] for number in ("6 months", "3.4", "0.2", "6.5")):
        pytest.skip("the delivered text has other numbers now")
    translate({key: text})
    assert [fault.reason.partition(" stands")[0] for fault in faults()] == lost


def test_what_a_picture_has_no_room_for_is_said(translate, faults, written):
    translate({f"follow_ups.short.{written.follow_ups[0].id}": "x" * 29})
    assert [fault.reason for fault in faults()] == ["has 29 letters; there is room for 28"]


def test_texts_that_wait_are_one_fault_a_file_and_none_where_the_language_is_not_offered(
    translate, faults, catalogue_folder
):
    translate({"explore.title": "", COUNTED: "", "narrative.stamp": ""})
    assert [(fault.file, fault.column, fault.reason.split(" ")[0]) for fault in faults()] == [
        (po_name("es", "explore"), "explore.title", "1"),
        (po_name("es", "narrative"), "narrative.stamp", "2"),
    ]
    assert faults(complete=False) == ()
    assert [fault.file for fault in faults(only=["explore"])] == [po_name("es", "explore")]
    (catalogue_folder / po_name("es", "harms")).unlink()
    assert po_name("es", "harms") in [fault.file for fault in faults()]
    assert faults(complete=False) == ()


def test_a_fuzzy_text_waits(translate, faults, catalogue_folder):
    translate()
    path = catalogue_folder / po_name("es", "explore")
    before = 'msgctxt "explore.title"'
    path.write_text(path.read_text(encoding="utf-8").replace(before, f"#, fuzzy\n{before}"), encoding="utf-8")
    assert [fault.column for fault in faults()] == ["explore.title"]


def test_other_english_and_an_unknown_name_are_said_with_what_helps(translate, faults, catalogue_folder):
    translate()
    path = catalogue_folder / po_name("es", "purpose")
    text = path.read_text(encoding="utf-8").replace('msgctxt "purpose.adults"', 'msgctxt "purpose.grown"')
    path.write_text(text.replace('msgid "You may', 'msgid "Perhaps you may'), encoding="utf-8")
    assert faults(complete=False) == ()  # a clinic's own English has no need of a language that it does not offer
    reasons = {fault.column: fault.reason for fault in faults() if "wait" not in fault.reason}
    assert reasons["purpose.grown"].startswith("no page shows a text of this name")
    assert reasons["purpose.decision"].startswith("the English text has changed")
    assert all("translate --language es" in reason for reason in reasons.values())


@pytest.mark.parametrize("content", [b'msgctxt "a"\nmsgid "b"\nmsgstr c\n', b"\xff\xfeno", b'msgid "\xe9"\n'])
def test_a_file_that_is_no_po_file_is_one_fault(translate, faults, catalogue_folder, content):
    translate()
    (catalogue_folder / po_name("es", "purpose")).write_bytes(content)
    assert {fault.file for fault in faults()} == {po_name("es", "purpose")}


def test_arabic_letters_are_not_looked_for_in_the_latin_font(written, catalogue_folder):
    arabic = entries(written, "ar")
    write_parts(arabic, catalogue_folder / "text" / "ar", "ar", written.release.written)
    path = catalogue_folder / po_name("ar", "purpose")
    head, _, rest = path.read_text(encoding="utf-8").partition('msgctxt "purpose.adults"')
    path.write_text(head + 'msgctxt "purpose.adults"' + rest.replace('msgstr ""', 'msgstr "للبالغين (18)"', 1), "utf-8")
    found = read_translation(arabic, catalogue_folder, "ar", complete=False)
    assert found.texts == {("purpose.adults",): "للبالغين (18)"}
