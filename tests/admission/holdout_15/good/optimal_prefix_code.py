"""Construct a prefix code of least cost; any optimal code is accepted."""
import heapq
import re

RESYN = {"profile": "standard", "family": "codes", "tags": ["huffman"]}


def _code(weights):
    heap = [(w, s, [s]) for s, w in sorted(weights.items())]
    heapq.heapify(heap)
    words = dict.fromkeys(weights, "")
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        for digit, node in (("0", a), ("1", b)):
            for symbol in node[2]:
                words[symbol] = digit + words[symbol]
        heapq.heappush(heap, (a[0] + b[0], min(a[1], b[1]), a[2] + b[2]))
    return words


def _cost(weights, words):
    return sum(weights[s] * len(words[s]) for s in weights)


def generate(rng, difficulty):
    symbols = "ABCDEFGHIJKLMNOP"[:5 + difficulty]
    return {"weights": {s: rng.randint(1, 10) ** 2 + rng.randint(0, 5) for s in symbols}}


def observe(instance):
    weights = ", ".join(f"{s}: {w}" for s, w in instance["weights"].items())
    return (f"Symbols occur this often: {weights}.\nConstruct a binary prefix code (no code word is the beginning of "
            "another) with the least total length of an encoded text. Any such code will do.\n"
            "Answer with items like X=0110, one for every symbol, separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    words = {}
    for token in answer.split():
        match = re.fullmatch(r"([A-P])=([01]{1,40})", token)
        if not match or match[1] in words:
            return False
        words[match[1]] = match[2]
    weights = instance["weights"]
    if set(words) != set(weights):
        return False
    ordered = sorted(words.values())
    if any(b.startswith(a) for a, b in zip(ordered, ordered[1:])):
        return False
    return _cost(weights, words) == _cost(weights, _code(weights))


def reference_answer(instance):
    return " ".join(f"{s}={w}" for s, w in _code(instance["weights"]).items())
