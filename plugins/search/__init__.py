"""What the browser searches: one file of cards by columns, made from the directory. The index is built in the page.

Nothing about a hidden place gets in here. The scripts that read the file are the theme's (``theme/static/search/``);
minutes by bus are no business of this storey, which knows the directory only.
"""

from plugins.search.cards import SMALL_CITY, Files, card_files
from plugins.search.crisis import AFTER_LOSS, CRISIS_PHRASES, NOT_CRISIS
from plugins.search.everyday import FACET_WORDS

__all__ = ["AFTER_LOSS", "CRISIS_PHRASES", "FACET_WORDS", "NOT_CRISIS", "SMALL_CITY", "Files", "card_files"]
