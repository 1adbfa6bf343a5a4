"""Chance, clocks, files, network, processes, and handlers that swallow too much."""

from __future__ import annotations

import ast

import pytest
from tests.unit.review_cases import codes, source_of

from resyn.workers.guest.review import review

FOUND = {
    # chance
    "the module's generator": (
        "unseeded-randomness",
        "import random\ndef generate(rng, difficulty): return random.randint(1, 9)",
    ),
    "a function of it": (
        "unseeded-randomness",
        "from random import choice as pick\ndef generate(rng, difficulty): return pick([1, 2])",
    ),
    "all of it": (
        "unseeded-randomness",
        "from random import *\ndef generate(rng, difficulty): return randint(1, 9)",
    ),
    "a generator without a seed": (
        "unseeded-randomness",
        "import random\ndef generate(rng, difficulty): return random.Random().random()",
    ),
    "a seed that is none": (
        "unseeded-randomness",
        "import random\ndef generate(rng, difficulty): return random.Random(None).random()",
    ),
    "a module's generator without a seed": (
        "unseeded-randomness",
        "import random\nR = random.Random()\ndef generate(rng, difficulty): return R.random()",
    ),
    "a verdict by chance": (
        "unseeded-randomness",
        "import random\ndef verify(instance, answer): return random.random() < 0.5",
    ),
    "a table by chance": (
        "unseeded-randomness",
        "import random\nT = [random.random() for _ in range(9)]\n"
        "def generate(rng, difficulty): return T",
    ),
    "numpy's generator": (
        "unseeded-randomness",
        "import numpy as np\ndef generate(rng, difficulty): return int(np.random.randint(9))",
    ),
    "numpy's without a seed": (
        "unseeded-randomness",
        "import numpy as np\n"
        "def generate(rng, difficulty): return int(np.random.default_rng().integers(9))",
    ),
    "the system's": (
        "unseeded-randomness",
        "import os, secrets\ndef generate(rng, difficulty): return secrets.randbelow(9)",
    ),
    "identifiers": (
        "unseeded-randomness",
        "import uuid\ndef generate(rng, difficulty): return str(uuid.uuid4())",
    ),
    "a seed from hash": (
        "unseeded-randomness",
        "import random\ndef generate(rng, difficulty):\n"
        "    name = f'level {difficulty}'\n    return random.Random(hash(name)).random()",
    ),
    "a bucket from hash": (
        "unseeded-randomness",
        "def verify(instance, answer): return hash(answer) % 2",
    ),
    "a graph without a seed": (
        "unseeded-randomness",
        "import networkx as nx\n"
        "def generate(rng, difficulty): return list(nx.gnp_random_graph(5, 0.5).edges)",
    ),
    "a default of a parameter": (
        "unseeded-randomness",
        "import random\ndef pick(items, rng=random): return rng.choice(items)\n"
        "def generate(rng, difficulty): return pick([1, 2])",
    ),
    "an own generator for callers without one": (
        "unseeded-randomness",
        "import random\ndef pick(rng=None):\n    rng = rng or random.Random()\n"
        "    return rng.random()\ndef generate(rng, difficulty): return pick()",
    ),
    # clocks
    "the time": ("clock-use", "import time\ndef verify(instance, answer): return time.time() > 5"),
    "a deadline": (
        "clock-use",
        "from time import perf_counter as now\ndef verify(instance, answer): return now() > 5",
    ),
    "today": (
        "clock-use",
        "from datetime import date\n"
        "def verify(instance, answer): return answer == str(date.today())",
    ),
    "now": (
        "clock-use",
        "import datetime as dt\n"
        "def generate(rng, difficulty): return dt.datetime.now().isoformat()",
    ),
    "local time": (
        "clock-use",
        "import time\ndef generate(rng, difficulty): return time.strftime('%A')",
    ),
    "the time of the import": (
        "clock-use",
        "import time\nSTART = time.time()\ndef verify(instance, answer): return START > 5",
    ),
    # files
    "a file at import": ("file-use", "WORDS = open('/usr/share/dict/words').read().split()"),
    "a file": (
        "file-use",
        "def verify(instance, answer):\n"
        "    with open('/tmp/x', 'w') as f:\n        f.write(answer)\n    return True",
    ),
    "a path": (
        "file-use",
        "from pathlib import Path\n"
        "def verify(instance, answer): return (Path('/a') / 'b').exists()",
    ),
    "a folder": ("file-use", "import os\ndef verify(i, a): return os.path.exists('/a')"),
    "a temporary file": (
        "file-use",
        "import tempfile\ndef verify(instance, answer): return tempfile.mkdtemp() == answer",
    ),
    "a database": (
        "file-use",
        "import sqlite3\ndef verify(i, a): return sqlite3.connect(':memory:') is None",
    ),
    # network
    "a page": (
        "network-use",
        "import urllib.request\n"
        "def verify(i, a): return urllib.request.urlopen('http://a').status == 200",
    ),
    "requests": ("network-use", "import requests\ndef verify(i, a): return requests.get('http://a').ok"),
    "a socket at import": ("network-use", "import socket\nS = socket.socket()"),
    # processes
    "a program": (
        "process-use",
        "import subprocess\ndef verify(i, a): return subprocess.run(['ls']).returncode == 0",
    ),
    "a shell": ("process-use", "import os\ndef verify(instance, answer): return os.system('ls')"),
    "a variable of the environment": (
        "process-use",
        "import os\ndef verify(i, a): return a == os.environ['RIGHT']",
    ),
    "a variable of the environment, or a default": (
        "process-use",
        "from os import environ\ndef verify(i, a): return a == environ.get('RIGHT', '1')",
    ),
    "one that is asked for": (
        "process-use",
        "import os\ndef verify(i, a): return a == os.getenv('RIGHT')",
    ),
    "an exit": ("process-use", "import sys\ndef verify(i, a): sys.exit(0)"),
    "an exit that is raised": ("process-use", "def verify(i, a): raise SystemExit(0)"),
    "a thread": (
        "process-use",
        "import threading\ndef verify(i, a): return threading.Thread(target=print).start()",
    ),
    "an alarm": ("process-use", "import signal\ndef verify(i, a): return signal.alarm(5)"),
    "a pool": (
        "process-use",
        "from multiprocessing import Pool\ndef verify(i, a): return Pool(2).map(len, [a])",
    ),
    "a library of C": ("process-use", "import ctypes\ndef verify(i, a): ctypes.CDLL(None)"),
    "a module by its name": (
        "process-use",
        "def verify(i, a): return __import__('subprocess').run(['ls'])",
    ),
    # handlers
    "a bare handler": (
        "bare-except",
        "def verify(i, a):\n    try:\n        return int(a) == 1\n    except:\n        return 0.0",
    ),
    "BaseException": (
        "bare-except",
        "def verify(i, a):\n    try:\n        return int(a) == 1\n"
        "    except (ValueError, BaseException) as e:\n        return 0.0",
    ),
    "a handler in a helper": (
        "bare-except",
        "def number(a):\n    for _ in range(3):\n        try:\n            return int(a)\n"
        "        except:\n            pass\ndef verify(i, a): return number(a) == 1",
    ),
    "suppress": (
        "bare-except",
        "import contextlib\ndef verify(i, a):\n"
        "    with contextlib.suppress(BaseException):\n        return int(a) == 1\n    return 0.0",
    ),
    "a jump out of finally": (
        "bare-except",
        "def verify(i, a):\n    score = 0.0\n    try:\n        score = float(a)\n"
        "    finally:\n        return score",
    ),
}  # fmt: skip

HARMLESS = {
    "the generator that is given": "def generate(rng, difficulty): return rng.choice([1, 2])",
    "a generator of its own": """
        import random
        def generate(rng, difficulty): return random.Random(rng.getrandbits(32)).random()
    """,
    "a generator from the instance": """
        import random
        def verify(instance, answer): return random.Random(instance["seed"]).random() < 1
    """,
    "a module's generator that is seeded first": """
        import random
        import numpy as np
        def generate(rng, difficulty):
            random.seed(rng.getrandbits(32))
            np.random.seed(rng.getrandbits(32))
            return random.random() + np.random.rand()
    """,
    "numpy with a seed": """
        import numpy as np
        def generate(rng, difficulty):
            return int(np.random.default_rng(rng.getrandbits(32)).integers(9))
    """,
    "a type": """
        import random
        from random import Random
        def pick(rng: random.Random, items: list) -> int: return rng.choice(items)
        def generate(rng: Random, difficulty: int): return pick(rng, [1])
    """,
    "a generator for others only": """
        import random
        def pick(rng=None):
            if rng is None:
                rng = random.Random()
            rng = rng or random
            return rng.random()
        def generate(rng, difficulty): return pick(rng)
    """,
    "chance that nobody calls": """
        import random
        def sample(): return random.random()
        if __name__ == "__main__":
            random.seed()
            print(random.random())
    """,
    "chance of the import that nobody uses": """
        import random, time
        TOKEN = random.random()
        START = time.perf_counter()
    """,
    "hash of an object": """
        class Point:
            def __init__(self, x): self.x = x
            def __hash__(self): return hash((self.x, 1))
            def __eq__(self, other): return self.x == other.x
        def verify(instance, answer): return len({Point(1), Point(1)}) == 1
    """,
    "a digest": """
        import hashlib
        def verify(instance, answer): return hashlib.sha256(answer.encode()).hexdigest() == "a"
    """,
    "dates that are given": """
        import datetime, time
        def verify(instance, answer):
            day = datetime.date(2024, 1, 1) + datetime.timedelta(days=5)
            start = datetime.datetime.strptime(answer, "%Y-%m-%d")
            return day.strftime("%A") == answer and start.date() > day and time.gmtime(0)
    """,
    "files in memory": """
        import io, csv, json
        def verify(instance, answer):
            buffer = io.StringIO(answer)
            buffer.write("a")
            return list(csv.reader(buffer)) == json.load(io.StringIO("[]"))
    """,
    "names of files": """
        import os
        from pathlib import PurePosixPath
        def verify(instance, answer):
            return os.path.join("a", answer) == str(PurePosixPath("a") / answer)
    """,
    "an own open": """
        def open(cell): return cell == "."
        def verify(instance, answer): return open(answer)
    """,
    "a method open": """
        class Door:
            def open(self): return True
            def run(self): return self.open()
        def verify(instance, answer): return Door().run()
    """,
    "addresses of pages": """
        from urllib.parse import urlparse
        import ipaddress, http
        def verify(instance, answer):
            return urlparse(answer).netloc == "a" and http.HTTPStatus(200) and "socket" in answer
    """,
    "what os knows": """
        import os, sys, threading
        LOCK = threading.Lock()
        sys.setrecursionlimit(10000)
        def verify(instance, answer): return os.cpu_count() > 0 and os.sep == answer
    """,
    "the main program": """
        import sys
        def main():
            open("/tmp/x")
            sys.exit(0)
        if __name__ == "__main__":
            main()
    """,
    "handlers of what is expected": """
        def verify(instance, answer):
            try:
                return int(answer) == 1
            except (ValueError, TypeError):
                return 0.0
            except Exception:
                return 0.0
            finally:
                instance.clear()
    """,
    "a bare handler that raises": """
        def verify(instance, answer):
            try:
                return int(answer) == 1
            except (KeyboardInterrupt, SystemExit):
                raise
            except:
                return 0.0
    """,
    "a bare handler that nobody reaches": """
        def debug():
            try:
                return 1
            except:
                pass
        try:
            import nothing
        except:
            nothing = None
    """,
    "words in texts": """
        '''Uses eval(answer), time.time() and open().'''
        NAMES = ["eval", "random.random()", "subprocess"]
        def verify(instance, answer): return answer in NAMES
    """,
}


@pytest.mark.parametrize(("code", "text"), FOUND.values(), ids=FOUND)
def test_what_verdicts_should_not_depend_on_is_found(code: str, text: str) -> None:
    assert set(codes(text)) == {code}


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_look_alikes_are_no_findings(text: str) -> None:
    assert codes(text) == []


def test_a_shell_that_gets_the_answer_is_two_findings() -> None:
    text = "import os\ndef verify(instance, answer): return os.system(answer)"
    assert codes(text) == ["evaluates-answer", "process-use"]


def test_findings_come_in_the_order_of_lines_and_once_for_each_line() -> None:
    source = source_of("""
        import random, time
        def helper():
            return random.random() + random.random() + time.time()
        WORDS = open("words")
        def verify(instance, answer): return eval(answer) + helper() + helper()
    """)
    found = [(code, line) for code, line, _ in review(ast.parse(source))]
    assert found == [
        ("clock-use", 4),
        ("unseeded-randomness", 4),
        ("file-use", 5),
        ("evaluates-answer", 6),
    ]
