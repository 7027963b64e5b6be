"""Printing and scanning: a desk printer, a shared copier, labels, scan to mail or folder."""
