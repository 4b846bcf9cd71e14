"""How we say things: dates, clock times, translations. Knows nothing of the directory."""
