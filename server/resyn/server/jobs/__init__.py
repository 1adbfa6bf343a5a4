"""The server's half of jobs: checked and stored here, done by job runners, read here again."""
