"""A PostgreSQL server that starts by itself, so that nothing has to be installed for trying and testing.

Used when DATABASE_URL is not set. `binaries` finds the programs, `place` says under which account and in
which folder they run, `server` starts one server per checkout and stops it after its last user, `keeper` is
the small process that sees to the stopping, and `base` is the Django database backend over all of it.
Importing any of these starts nothing: the first connection does. Linux and macOS.
"""
