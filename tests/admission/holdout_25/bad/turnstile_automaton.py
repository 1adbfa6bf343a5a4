"""Does the automaton accept the word?"""


def generate(rng, difficulty):
    states = 4 + difficulty
    table = {f"q{i}": [f"q{rng.randrange(states)}" for _ in "ab"] for i in range(states)}
    half = rng.sample(sorted(table), states // 2)
    word = "".join(rng.choice("ab") for _ in range(8 + 4 * difficulty))
    return {"table": table, "accepting": sorted(half), "word": word}


def _accepts(instance):
    state = "q0"
    for letter in instance["word"]:
        state = instance["table"][state]["ab".index(letter)]
    return state in instance["accepting"]


def observe(instance):
    rows = "\n".join(f"{s}: a -> {a}, b -> {b}" for s, (a, b) in instance["table"].items())
    return (
        f"A finite automaton starts in q0 and has these transitions:\n{rows}\n"
        f"Accepting states: {', '.join(instance['accepting'])}.\n"
        f"Does it accept the word {instance['word']}? Answer 'yes' or 'no' (in any case)."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.strip().lower().rstrip(".") == ("yes" if _accepts(instance) else "no")
