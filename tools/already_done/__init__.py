"""Learns from judged phrases how people write that it has already happened (``recovery_hub.search.already_done``)."""
