"""Elements of the screen that run in the browser: each a folder with its Python, script, style and markup."""
