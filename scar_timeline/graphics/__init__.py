"""The drawings: what a scar looks like, what happens under the skin, and the timeline picture.

Every drawing is a function from plain values to SVG text. Nothing here reads a file, knows a language or
imports Streamlit: visible words arrive as arguments.
"""
