"""Who can get where, and how long it takes: on foot and by bus, there and back.

    walking.py    metres on foot, paces, which stops and places are near
    network.py    a timetable and the ways on foot, as arrays for the search; the same day reversed in time
    raptor.py     the search itself, compiled by numba: at most two buses, every departure of a window in one run
    time_periods.py  the parts of the week
    minutes.py    all areas to all places in all bands: median minutes, and the share of departures with a journey
    cache.py      results kept from one build to the next
    egress_last_departure.py  the way home, and the last bus
    sessions.py   in time for a session, and home after it
    journey.py    one journey, leg by leg, to explain a number

What counts as a journey is decided in ``network.Rules`` and nowhere else.
"""
