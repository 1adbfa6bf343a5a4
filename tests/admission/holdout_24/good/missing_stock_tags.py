"""Which tags were not scanned at all, or more than once?"""

RESYN = {"profile": "standard", "family": "warehouse", "tags": ["sets"]}


def generate(rng, difficulty):
    pool = rng.sample(range(1000, 9999), 14 + 6 * difficulty)
    expected = set(pool)
    missing = set(rng.sample(pool, 3 + difficulty // 2))
    scans = sorted(expected - missing)
    scans += rng.sample(scans, 2 + difficulty // 3)
    rng.shuffle(scans)
    return {"expected": expected, "scans": scans}


def _solve(instance):
    scans = instance["scans"]
    wrong = {tag for tag in instance["expected"] if scans.count(tag) != 1}
    return sorted(wrong)


def observe(instance):
    return (
        "Tags that should be in the store: " + " ".join(map(str, sorted(instance["expected"]))) +
        "\nTags scanned: " + " ".join(map(str, instance["scans"])) +
        "\n\nList the tags that were not scanned exactly once (missing ones and ones scanned twice), "
        "as rising numbers separated by commas without spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    return 1.0 if answer.strip() == ",".join(map(str, _solve(instance))) else 0.0


def reference_answer(instance):
    return ",".join(map(str, _solve(instance)))
