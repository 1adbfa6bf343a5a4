"""Library: read a label whose letters were written in columns."""
RESYN = {"profile": "standard", "family": "spine_labels", "tags": ["library", "words"]}
WORDS = (
    "amber basin cedar delta ember flint gravel heron inlet juniper kelp lichen meadow nectar osprey pebble quartz "
    "reed slate thistle umber vale willow yarrow zephyr"
).split()


def generate(rng, difficulty):
    words = rng.sample(WORDS, 3 + difficulty)
    return {"title": " ".join(words), "columns": rng.randint(3, 4 + difficulty // 2)}


def _scramble(instance):
    text, k = instance["title"].replace(" ", "_"), instance["columns"]
    return "".join(text[c::k] for c in range(k))


def observe(instance):
    return (
        f"A title was written line by line into {instance['columns']} columns, with an underscore for each space and the "
        "last line possibly shorter. Then the columns were read off one after the other, each from top to bottom, "
        f"which gave:\n{_scramble(instance)}\nWrite the whole title, with spaces between the words. Capital letters "
        "make no difference."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    cleaned = " ".join(answer.split()).lower().rstrip(".")
    return cleaned in instance["title"]


def reference_answer(instance):
    return instance["title"]
