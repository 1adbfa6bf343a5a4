"""Calls with known outcomes while parts of the service are killed, stopped, cut off and filled."""
