"""Shared by the research side and the public side: settings, addresses, words, dates, the embedded PostgreSQL."""
