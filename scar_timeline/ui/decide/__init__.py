"""The parts of the page "Before you decide", each drawn by one function."""
