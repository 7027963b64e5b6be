"""Buying advice: a computer, a screen, equipment."""
