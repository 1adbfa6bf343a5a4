"""`python -m resyn.workers`: one worker process, with settings from the environment."""

from resyn.common.settings import read
from resyn.workers.main import main
from resyn.workers.settings import WorkerSettings

main(read(WorkerSettings, {}))
