"""Symmetric differences of sets of codes."""

LETTERS = "BCDFGHKLMNPRSTVZ"


def generate(rng, difficulty):
    pool = set()
    while len(pool) < 8 + 2 * difficulty:
        pool.add(rng.choice(LETTERS) + str(rng.randint(1, 9)) + rng.choice(LETTERS))
    pool = sorted(pool)
    size = len(pool) // 2 + 1
    sets = [set(rng.sample(pool, size)) for _ in range(3 + difficulty // 4)]
    return {"sets": sets}


def odd_members(instance):
    everything = set().union(*instance["sets"])
    return {code for code in everything if sum(code in s for s in instance["sets"]) % 2 == 1}


def observe(instance):
    lines = [f"S{i}: " + " ".join(sorted(s)) for i, s in enumerate(instance["sets"], 1)]
    return ("\n".join(lines) + "\n\nWhich codes are in an odd number of these sets? Answer with the codes in "
            "any order, separated by commas, each once, in capitals. If there are none, answer NONE.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    expected = odd_members(instance)
    if not expected:
        return answer.strip() == "NONE"
    given = [part.strip() for part in answer.split(",")]
    return len(given) == len(expected) and set(given) == expected


def reference_answer(instance):
    return ", ".join(sorted(odd_members(instance))) or "NONE"
