"""The page of search: what each search found, put together and said in words."""
