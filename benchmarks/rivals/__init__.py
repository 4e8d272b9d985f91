"""The same chart and the same control, written the plain way in three frameworks."""
