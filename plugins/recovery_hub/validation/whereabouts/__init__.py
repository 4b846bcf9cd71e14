"""Words that lead to a door: what must not be written about a place of which not everything may be known.

``address_words`` and ``directions`` know nothing of the city; ``names`` knows its streets, stops and places;
``judging`` puts a text to all three and finds out whose texts there are.
The rules say what was found, and never the words.
"""
