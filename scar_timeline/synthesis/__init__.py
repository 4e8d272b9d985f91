"""What the studies say together: their tables, the fitted synthesis, and what it says of people and of a new study."""
