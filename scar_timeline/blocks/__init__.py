"""Blocks: a block is one function from what a page is made for to a piece of HTML.

The same blocks stand in the first HTML of every address, on the Streamlit page and on the fast page, so a
sentence, a picture and a style exist once. Blocks know neither Streamlit nor HTTP.
"""

from scar_timeline.blocks.page import Block, Page, block_id, choice_of, wrapped

__all__ = ["Block", "Page", "block_id", "choice_of", "wrapped"]
