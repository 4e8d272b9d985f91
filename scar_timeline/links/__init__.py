"""Short, checked links to a choice and a view."""
