"""Started from another folder, Streamlit would read no settings of ours: the app says so and does not start."""

import os
import subprocess
import sys

import pytest


@pytest.mark.hazard("HZ-15")
@pytest.mark.parametrize(
    ("elsewhere", "changed", "said"),
    [
        (True, "", "start from the folder of app.py"),
        (False, "set_option('server.baseUrlPath', 'scar')", "server.baseUrlPath is set"),
        (False, "set_option('browser.gatherUsageStats', True)", "browser.gatherUsageStats is True"),
    ],
)
def test_other_settings_stop_the_start_with_one_line(root, tmp_path, elsewhere, changed, said):
    started = subprocess.run(
        [sys.executable, "-c", f"from streamlit.config import set_option\n{changed}\nimport app"],
        cwd=tmp_path if elsewhere else root,
        env=os.environ | {"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert started.returncode == 1
    (line,) = [line for line in started.stderr.splitlines() if "has to be" in line or "baseUrlPath" in line]
    assert said in line
    assert "Traceback" not in started.stderr
