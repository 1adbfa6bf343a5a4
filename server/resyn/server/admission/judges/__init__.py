"""Judges: pure functions from observations to findings, one or a family in each."""
