"""The tables of ``data/``: one module a file, named as the file, holding what one row is."""
