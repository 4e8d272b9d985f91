"""The mathematics: from a course of sessions to healing activity and possible journeys. Nothing here reads files."""
