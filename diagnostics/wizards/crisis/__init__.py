"""A service, a site or production stopped for several people: the phone first, and no false alarm."""
