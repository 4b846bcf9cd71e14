"""What one more site, one more evening or one more bus would change: a screening, not a business case.

    stand.py     how a need stands now: minutes from each area, and who lives there
    sites.py     what each candidate place would change, one at a time or several together
    pairs.py     the best two together, exactly
    evenings.py  one more evening a week at a place where there is something by day
    links.py     one more direct bus between two areas
    packing.py   the minutes to every candidate, packed for the browser

A place that may not be shown has no minutes, so it is never a candidate, and nothing here changes when it moves.
"""
