"""Values computed from a document alone: counts, and the days on which a person was held."""
