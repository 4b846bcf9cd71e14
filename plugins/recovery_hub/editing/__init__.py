"""Changing a volunteer's files: fields written with comments kept, new entries, a new city, the form."""
