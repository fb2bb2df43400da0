"""Search: people by any spelling, numbers, places, and the texts of cases and group cases.

Each kind is found by its own module, bounded in what it looks at, and says why it was found. Nothing is decided for
the reader: whoever may be meant is shown, with the spelling that matched.
"""
