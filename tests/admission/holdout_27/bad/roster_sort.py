"""Sort names of a club roster after cleaning."""
import subprocess

RESYN = {"profile": "standard", "family": "roster_sort", "tags": ["data cleaning"]}
NAMES = ["olsen", "ng", "abbas", "kaya", "silva", "brandt", "moreau", "rossi", "novak", "sato", "diaz", "wang", "ito", "lund",
         "popa", "kelly", "meyer", "hansen", "costa", "weiss"]


def generate(rng, difficulty):
    rows = []
    for name in rng.sample(NAMES, 6 + difficulty):
        rows.append(" " * rng.randint(0, 2) + rng.choice([name.upper(), name.title(), name]) + f"_{rng.randint(10, 99)}")
    return {"rows": rows}


def _solve(instance):
    clean = [r.strip().lower() for r in instance["rows"]]
    try:
        run = subprocess.run(["sort"], input="\n".join(clean), capture_output=True, text=True, timeout=3,
                             env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"})
        if run.returncode == 0 and run.stdout:
            return run.stdout.split()
    except (OSError, subprocess.SubprocessError):
        pass
    return sorted(clean)


def observe(instance):
    return ("Clean these roster entries (strip blanks, lower case), sort them by character code and reply with them "
            "separated by commas:\n" + "\n".join(repr(r) for r in instance["rows"]))


def _words(answer):
    """Parse a comma separated list of words, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    parts = [p.strip() for p in answer.split(",")]
    return parts if all(parts) else None


def verify(instance, answer):
    got = _words(answer)
    if got is None:
        return False
    return got == list(_solve(instance))


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
