"""The parts of the page "Sources", each drawn by one function."""
