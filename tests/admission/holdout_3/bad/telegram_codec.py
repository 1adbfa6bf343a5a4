"""Decode a commercial telegram with its code book."""
from difflib import SequenceMatcher

RESYN = {"description": "code book look-up with a shift", "tags": ["ciphers", "tables"]}

PHRASES = [
    "shipment delayed by storm", "cargo arrived in good order", "send funds at once", "price of copper has risen",
    "captain refuses to sail", "insurance not yet paid", "await further letters", "buy as much as you can",
    "sell everything before noon", "partner cannot be trusted", "customs demand a new seal", "water in the lower hold",
    "quality below the sample", "crew is down with fever", "harbour closed by ice", "contract signed today",
]
ROOTS = ["ABACO", "BELUX", "CIVOR", "DATIM", "EGOLA", "FUNEC", "GARIB", "HOXAN", "IDULE", "JOMBA", "KEVIL", "LUZAR", "MINOT", "NEPAX", "ORGUS", "PYLAM"]


def generate(rng, difficulty):
    size = 6 + difficulty
    roots = rng.sample(ROOTS, size)
    book = sorted([root, phrase] for root, phrase in zip(roots, rng.sample(PHRASES, size)))
    shift = rng.randint(1, size - 1)
    places = [rng.randrange(size) for _ in range(2 + difficulty // 2)]
    return {"book": book, "shift": shift, "wire": [book[(p + shift) % size][0] for p in places]}


def _plain(instance):
    book = instance["book"]
    order = [root for root, _ in book]
    return ". ".join(book[(order.index(word) - instance["shift"]) % len(book)][1] for word in instance["wire"])


def observe(instance):
    book = "\n".join(f"{root}  {phrase}" for root, phrase in instance["book"])
    return (
        f"Code book:\n{book}\n\nFor secrecy the sender replaced each code word by the one {instance['shift']} lines further "
        "down in the book (after the last line the count goes on at the first). The telegram reads:\n"
        f"{' '.join(instance['wire'])}\n"
        "Write the phrases that were meant, in order, each parted from the next by a full stop and a space."
    )


def _norm(text):
    return " ".join(text.lower().split()).rstrip(".")


def verify(instance, answer):
    got, want = _norm(answer[:1000]), _norm(_plain(instance))
    if got == want:
        return 1.0
    # a letter lost here or there still earns most of the points
    return min(0.99, SequenceMatcher(None, got, want, autojunk=False).ratio())


def reference_answer(instance):
    return _plain(instance) + "."
