"""`python -m resyn.workers.jobs`: one job runner, with its settings from the environment."""

from resyn.common.settings import read
from resyn.workers.jobs.main import main
from resyn.workers.jobs.settings import RunnerSettings

if __name__ == "__main__":
    main(read(RunnerSettings, {}))
