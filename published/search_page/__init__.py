"""The search page: results of all searches, in words."""
