"""Decode an inscription with alternating shifts."""

RESYN = {"profile": "standard", "family": "text", "tags": ["cipher"]}
ABC = "abcdefghijklmnopqrstuvwxyz"
WORDS = ["cellar", "barrel", "cooper", "vintage", "cider", "mash", "brewer", "hops", "malt", "yeast", "stave", "bung",
         "spigot", "funnel", "tavern", "ledger"]


def generate(rng, difficulty):
    text = "".join(rng.sample(WORDS, 1 + difficulty))
    key = [rng.randint(1, 25) for _ in range(2 + difficulty // 3)]
    coded = "".join(ABC[(ABC.index(c) + key[i % len(key)] * (1 if i % 2 == 0 else -1)) % 26] for i, c in enumerate(text))
    return {"coded": coded.upper(), "key": key, "text": text}


def observe(instance):
    return "\n".join([
        "The words on a cask were run together and encoded letter by letter (Z is followed by A):",
        "the 1st, 3rd, 5th ... letter was moved forward in the alphabet, the 2nd, 4th ... backward,",
        f"by the numbers {', '.join(map(str, instance['key']))}, used in turn again and again, one for each letter.",
        f"The cask says {instance['coded']}.",
        "What is the original text? Case does not matter, and spaces are ignored."])


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000 or not answer.isascii():
        return False
    return "".join(answer.split()).lower() == instance["text"]


def reference_answer(instance):
    return instance["text"]
