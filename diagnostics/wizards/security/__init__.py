"""Phishing, calls, viruses, fraud."""
