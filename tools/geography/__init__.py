"""Makes the geography of the invented city: ``python -m tools.geography --into DIR``.

What a person decided stands in ``shore``, ``scenery``, ``neighbourhoods`` and ``small_areas``. What follows from it is
worked out: ``lines`` bends the borders, ``pieces`` and ``mesh`` cut land and water along them, ``people`` settles
people there, ``features`` writes both files. For the benchmarks ``finer`` cuts the city into another number of areas,
and ``city`` writes a whole city with ``more`` services, places and stops.
"""
