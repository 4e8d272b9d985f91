"""The command; see :mod:`scar_timeline.command`."""

import signal
import sys

from scar_timeline.command import main

if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):  # as other commands: `… | head` ends quietly
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(main(sys.argv[1:]))
