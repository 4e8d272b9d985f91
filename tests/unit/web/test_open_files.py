"""How many files may be open is raised at start to what the machine allows."""

import subprocess
import sys


def test_the_limit_is_raised_as_far_as_the_machine_allows(root):
    asks = """
import resource
from scar_timeline.web.open_files import allow_open_files
hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (256, min(hard, 4096)))
allow_open_files()
print(resource.getrlimit(resource.RLIMIT_NOFILE))
"""
    ran = subprocess.run([sys.executable, "-c", asks], cwd=root, capture_output=True, text=True, check=True, timeout=60)
    soft, hard = ran.stdout.strip("()\n").split(", ")
    assert soft == hard
    assert int(soft) > 256
