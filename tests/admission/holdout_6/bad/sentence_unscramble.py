"""Apply a list of edit commands to a sentence."""
import difflib

SUBJECTS = ["the miller", "an old pilot", "my neighbour", "the tall nurse", "a quiet clerk", "her cousin"]
VERBS = ["paints", "repairs", "carries", "forgets", "borrows", "admires"]
OBJECTS = ["seven lamps", "the blue boat", "a wooden chair", "fresh bread", "the north gate", "some maps"]
TAILS = ["before noon", "near the river", "with great care", "every second week", "for no reason", "at home"]


def apply_commands(words, commands):
    words = list(words)
    for name, *args in commands:
        if name == "swap":
            i, j = args
            words[i], words[j] = words[j], words[i]
        elif name == "reverse":
            words[args[0]] = words[args[0]][::-1]
        elif name == "upper":
            words[args[0]] = words[args[0]].upper()
        elif name == "rotate":
            words = words[args[0]:] + words[:args[0]]
    return words


def generate(rng, difficulty):
    words = " ".join(rng.choice(part) for part in (SUBJECTS, VERBS, OBJECTS, TAILS)).split()
    commands = []
    for _ in range(2 + difficulty):
        kind = rng.choice(["swap", "reverse", "upper", "rotate"])
        if kind == "swap":
            commands.append([kind, *rng.sample(range(len(words)), 2)])
        elif kind == "rotate":
            commands.append([kind, rng.randrange(1, len(words) - 1)])
        else:
            commands.append([kind, rng.randrange(len(words))])
    return {"words": words, "commands": commands}


def describe(c):
    return {
        "swap": lambda i, j: f"swap words {i + 1} and {j + 1}",
        "reverse": lambda i: f"write word {i + 1} backwards",
        "upper": lambda i: f"put word {i + 1} in capitals",
        "rotate": lambda k: f"move the first {k} words to the end, in the same order",
    }[c[0]](*c[1:])


def observe(instance):
    todo = "\n".join(f"{n}. {describe(c)}" for n, c in enumerate(instance["commands"], 1))
    return (f"Sentence: {' '.join(instance['words'])}\nCarry out these commands one after the other; word numbers "
            f"mean the places at that moment:\n{todo}\nAnswer with the final sentence only.")


def reference_answer(instance):
    return " ".join(apply_commands(instance["words"], instance["commands"]))


def verify(instance, answer):
    want = reference_answer(instance)
    got = " ".join(answer[:2000].split())
    if got == want:
        return 1.0
    # partially right sentences get partial credit
    return round(min(difflib.SequenceMatcher(None, got, want, autojunk=False).ratio(), 0.99), 3)
