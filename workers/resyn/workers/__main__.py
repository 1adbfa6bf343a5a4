"""`python -m resyn.workers`: one worker process, with settings from the environment."""

import sys

from resyn.common.settings import read
from resyn.workers.main import HOPELESS, UNFIT, main
from resyn.workers.settings import WorkerSettings
from resyn.workers.supervisor import EXIT_UNFIT

try:
    main(read(WorkerSettings, {}))
except UNFIT as error:
    print(f"Error: {error}", file=sys.stderr)
    sys.exit(EXIT_UNFIT if isinstance(error, HOPELESS) else 1)
