"""The `resyn` command. Needs the extra `cli`; other parts add commands through entry points."""
