"""The research record."""
