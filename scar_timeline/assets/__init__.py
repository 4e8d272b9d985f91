"""Script and style of our own pages, served under one hashed path that browsers may keep for a year."""

from scar_timeline.assets.assets import FOLDER, Assets, own_assets

__all__ = ["FOLDER", "Assets", "own_assets"]
