"""The promises tracker over all assurances: what was promised, and what happened.

It is filled from the documents that are public now and leaves with them. Nothing in it is pooled or upgraded: a cell
counts the people of whom that result is recorded, one person may stand in several cells, and silence is a cell too.
"""
