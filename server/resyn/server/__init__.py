"""The server: checks requests, puts calls on the call lane, answers. It runs no environment."""
