"""Measurements: every figure beside a reference of the same minutes and machine."""
