"""What runs inside a jail: standard library only, and nothing here is trusted by the worker."""
