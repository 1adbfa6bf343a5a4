"""What more than one part needs, and nothing else: typed JSON, identities, Redis's key names."""
