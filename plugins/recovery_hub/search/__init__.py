"""What the browser searches: one file of cards by columns, made from the directory. The index is built in the page.

Nothing about a hidden place gets in here. The scripts that read the file are the theme's (``theme/static/search/``);
minutes by bus are no business of this storey, which knows the directory only.
"""

from recovery_hub.search.cards import SMALL_CITY, Files, card_files
from recovery_hub.search.query_lexicon import language

__all__ = ["SMALL_CITY", "Files", "card_files", "language"]
