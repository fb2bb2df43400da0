"""Source files: accepted by content, stored unchanged, shown only as safe copies.

``examine``    what a file is by its content, or why it is refused
``pictures``, ``pdf``, ``writing``, ``recordings``   what each kind must look like, to the last byte
``worker``     the one place where foreign decoders run: a process of its own, with limits, for one question
``decoding``   asks it
``store``      the folder: each file is written once under a random name and never again
``keeping``    takes a file into the record, and destroys one for somebody's safety
``reading``    the pages of a file, as pictures and as text
``verifying``  proves that the folder holds what the record says
"""
