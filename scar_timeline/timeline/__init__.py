"""A course of sessions and the timeline it gives for a scar type and severity."""
