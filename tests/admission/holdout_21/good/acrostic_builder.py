"""Choose words whose initials spell a target and whose lengths add up."""
RESYN = {"profile": "standard", "family": "acrostic_builder", "tags": ["words"]}
WORDS = """apple arch avenue anchor almond bread basket bee birthday copper cat cinnamon cloud dune dolphin door
diamond engine ear emerald elm forest fig falcon feather goat garden gem glacier harbour hat hazel honey iron
island ink ivory lemon lantern log ladder moon marble map meadow nest needle nut novel oak orchard oil otter
pearl pumpkin pen puzzle river raven rug rainbow stone sailor sun saffron tower tin tulip thunder""".split()


def generate(rng, difficulty):
    chosen = rng.sample(WORDS, 5 + difficulty)
    shelf = list(WORDS)
    rng.shuffle(shelf)
    return {"shelf": shelf, "target": "".join(w[0] for w in chosen).upper(), "letters": sum(map(len, chosen)), "plan": chosen}


def observe(instance):
    return (
        f"Words: {' '.join(instance['shelf'])}\n\nChoose words from this list, each at most once, whose "
        f"initials in order spell {instance['target']} and which have exactly {instance['letters']} "
        "letters in total. Write them in order, separated by single spaces (capitals do not matter)."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    words = answer.strip().lower().split(" ")
    if len(set(words)) != len(words) or not set(words) <= set(instance["shelf"]):
        return False
    if "".join(w[0] for w in words).upper() != instance["target"]:
        return False
    return sum(map(len, words)) == instance["letters"]


def reference_answer(instance):
    return " ".join(instance["plan"])
