"""Browser tests: only what CPython cannot prove."""
