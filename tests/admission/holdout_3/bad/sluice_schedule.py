"""Boats through a sluice: when does the last one leave?"""

RESYN = {"description": "queue at a sluice", "tags": ["simulation", "scheduling"]}

QUESTIONS = {
    0: "A sluice lifts one boat at a time. Boats come at these minutes and each takes the given time in the sluice, first "
       "come, first served:\n{boats}\nAt which minute is the last boat through, and how many minutes did all boats wait in "
       "total? Answer with two whole numbers, as `9001 9002`.",
    1: "Only one boat fits into a sluice. Skippers queue up in the order in which they come:\n{boats}\nWrite down the minute "
       "at which the sluice is free for good and the sum of all waiting times (in minutes), separated by a space.",
}


def generate(rng, difficulty):
    minute, boats = 0, []
    for _ in range(4 + 2 * difficulty):
        minute += rng.randint(1, 14)
        boats.append([minute, rng.randint(4, 17)])
    return {"boats": boats, "level": difficulty}


def _run(boats):
    free = waited = 0
    for minute, duration in boats:
        begin = max(free, minute)
        waited += begin - minute
        free = begin + duration
    return free, waited


def observe(instance):
    boats = "\n".join(f"comes at {minute}, takes {duration}" for minute, duration in instance["boats"])
    style = instance["level"] // 4
    return QUESTIONS.get(style, "").format(boats=boats)


def verify(instance, answer):
    words = answer.split()
    if len(words) != 2 or not all(w.isascii() and w.isdigit() and len(w) < 9 for w in words):
        return False
    return tuple(map(int, words)) == _run(instance["boats"])


def reference_answer(instance):
    return "%d %d" % _run(instance["boats"])
