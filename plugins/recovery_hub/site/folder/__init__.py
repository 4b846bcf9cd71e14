"""The output folder: judged, claimed, made beside what stands, and put in its place in one step.

judging.py   what stands there, and whether a site may go there at all
receipt.py   the list of the files that are ours
room.py      one build at a time, in a room of its own beside the folder
laying.py    the new site, whole, in that room
exchange.py  two folders change places: what the system can do
placing.py   the three ways by which the new site comes to its place
in_place.py  the third way, file by file, where nothing else can be done
"""
