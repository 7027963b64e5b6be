"""Broken, wet, swollen, lost or stolen devices."""
