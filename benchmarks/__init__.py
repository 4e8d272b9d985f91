"""Speed and scale of the app, measured against bare frameworks in one run. See README.md."""
