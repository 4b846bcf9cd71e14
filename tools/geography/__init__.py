"""Makes the geography of the invented city: ``python -m tools.geography --into DIR``.

What a person decided stands in ``shore``, ``scenery``, ``neighbourhoods`` and ``small_areas``; what follows from it is
worked out by ``mesh`` (borders), ``finer`` (another number of areas) and ``people`` (who lives there). ``features``
writes both files; ``city``, ``places``, ``services`` and ``stops`` make whole cities for the benchmarks.
"""
