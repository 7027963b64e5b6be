"""Guided diagnostics: from "it does not work" to a support ticket, in the reader's browser, a terminal and the tests."""
