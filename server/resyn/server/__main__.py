"""`python -m resyn.server`: one server process, with settings from the environment."""

from resyn.common.settings import read
from resyn.server.main import main
from resyn.server.settings import ServerSettings

main(read(ServerSettings, {}))
