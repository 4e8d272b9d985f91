"""The fitted synthesis: what the studies say together of people and of a new study."""
