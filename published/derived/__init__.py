"""What follows from a document and from nothing else: what is counted, and on which days a person was held."""
