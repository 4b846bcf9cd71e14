"""Facts put into plain sentences. Templates place them; they don't make them."""
