"""The mathematics: from a course of sessions to healing and possible journeys. Reads no files."""
