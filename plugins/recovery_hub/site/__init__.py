"""The pages. The only place that knows Pelican: ``plugin`` is its plugin ``recovery_hub``.

One file a kind of page in ``pages/``; facts in words in ``words/``; ``build`` makes every file of the site in memory,
``invariants`` decides whether it may be published, ``writer`` puts it into its folder.
"""
