"""Every scenario rendered once: what the explorer shows without asking the server again."""
