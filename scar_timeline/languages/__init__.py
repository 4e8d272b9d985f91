"""The content in other languages: texts to translate, PO files, their checks, and a catalogue for each language."""
