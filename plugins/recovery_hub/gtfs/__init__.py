"""The buses: volunteers' routes and open timetable data, alone or together, as one ``Timetable`` a kind of day."""
