"""What the pages in ``pages/`` are laid out with. The only part of the package that knows Streamlit."""
