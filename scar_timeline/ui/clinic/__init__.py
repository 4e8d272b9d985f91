"""The blocks of the staff page. It shows what every visitor sees, and computes nothing more."""
