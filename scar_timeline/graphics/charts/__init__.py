"""Plotly figures of timelines, for reading values by hover and touch."""
