"""`python -m resyn.cli`: the `resyn` command, wherever its script is."""

from resyn.cli.main import main

main()
