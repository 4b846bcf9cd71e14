"""Learns how people write that it has already happened, from judged phrases (plugins/recovery_hub/search/already_done.py)."""
