"""Shows problems to people: in a terminal, on GitHub, and the rules as a page. Knows ``directory`` only."""
