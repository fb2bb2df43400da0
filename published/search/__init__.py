"""One search box for all: people by any spelling of their names, numbers, places, and the words of cases and matters.

Each kind is found by its own module, bounded in what it looks at, and says why it was found. Nothing is decided for
the reader: whoever may be meant is shown, with the spelling that matched.
"""
