"""The front page, run by Streamlit's own test runner, for every choice and view."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from scar_timeline.links.numbers import View
from scar_timeline.links.opening import code_for
from scar_timeline.ui.catalogue import the_catalogue

WITHIN = 30
CHOICES = [(scar, deep) for scar in the_catalogue().scar_types for deep in the_catalogue().severities]


def start(root, **parameters):
    app = AppTest.from_file(str(root / "pages" / "shell.py"), default_timeout=WITHIN)
    for name, value in parameters.items():
        app.query_params[name] = value
    return app


def told(app):
    """What Python gives the explorer."""
    elements = [element.proto for element in app.get("bidi_component")]
    return json.loads(next(proto.json for proto in elements if proto.component_name.endswith("explorer")))


@pytest.mark.parametrize(("scar_type", "severity"), CHOICES)
@pytest.mark.parametrize("view", [View.PICTURE, View.CHART])  # table and words are the browser's alone
def test_every_choice_and_view_runs_and_only_the_chart_loads_plotly(root, scar_type, severity, view):
    app = start(root)
    app.session_state["explorer"] = {
        "choice": {"scar_type": scar_type, "severity": severity, "view": view.value}
    }
    app.run()
    assert not app.exception
    assert len(app.get("plotly_chart")) == (1 if view is View.CHART else 0)
    assert app.session_state["choice"].scar_type == scar_type
    assert app.session_state["choice"].severity == severity


def test_before_a_choice_nothing_is_selected_and_no_chart_is_there(root):
    app = start(root).run()
    assert told(app)["choice"] == {"view": "picture"}
    assert not app.get("plotly_chart")
    assert not app.warning


@pytest.mark.parametrize(("scar_type", "severity"), CHOICES)
def test_a_link_opens_its_choice(root, scar_type, severity):
    code = code_for(the_catalogue(), scar_type, severity, View.TABLE)
    app = start(root, p=code).run()
    assert told(app)["choice"] == {"view": "table", "scar_type": scar_type, "severity": severity}


@pytest.mark.parametrize("code", ["", "VCJ5VDDQ", "rolling", "<script>", "V" * 500, "VCJ5 VDD"])
def test_a_link_that_cannot_be_read_shows_plain_words_and_no_choice(root, code):
    app = start(root, p=code).run()
    assert told(app)["choice"] == {"view": "picture"}
    assert len(app.warning) == 1
    assert "could not" in app.warning[0].value
    assert "choice" not in app.session_state


def test_the_words_about_a_bad_link_go_once_something_is_chosen(root):
    app = start(root, p="nonsense")
    app.session_state["explorer"] = {"choice": {"scar_type": "boxcar", "severity": "mild", "view": "picture"}}
    app.run()
    assert not app.warning


def test_the_chart_says_it_is_an_illustration_and_has_words_for_a_screen_reader(root):
    app = start(root)
    app.session_state["explorer"] = {
        "choice": {"scar_type": "rolling", "severity": "severe", "view": "chart"}
    }
    app.run()
    chart = app.get("plotly_chart")[0].proto
    assert "Illustration, not a forecast" in chart.spec
    assert "Illustration, not a forecast" in chart.alt
    assert any("no permanent cure" in text.value for text in app.markdown)
