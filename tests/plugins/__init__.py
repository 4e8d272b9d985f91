"""Plugins of the whole test run, registered in ``tests/conftest.py``."""
