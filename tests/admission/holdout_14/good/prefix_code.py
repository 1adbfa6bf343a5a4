"""An optimal binary prefix code."""
import heapq
import re


def _codes(weights):
    heap = [(w, i, {s: ""}) for i, (s, w) in enumerate(sorted(weights.items()))]
    heapq.heapify(heap)
    tick = len(heap)
    while len(heap) > 1:
        w1, _, a = heapq.heappop(heap)
        w2, _, b = heapq.heappop(heap)
        merged = {s: "0" + c for s, c in a.items()} | {s: "1" + c for s, c in b.items()}
        heapq.heappush(heap, (w1 + w2, tick, merged))
        tick += 1
    return heap[0][2]


def _cost(weights, codes):
    return sum(w * len(codes[s]) for s, w in weights.items())


def generate(rng, difficulty):
    symbols = "abcdefghijklmnop"[: 7 + difficulty // 2]
    return {"weights": {s: int(2 ** rng.uniform(0, 7 + difficulty / 2)) + 1 for s in symbols}}


def observe(instance):
    table = "\n".join(f"{s}: {w} times" for s, w in instance["weights"].items())
    return (
        f"A text holds these symbols:\n{table}\n\nGive a binary prefix code (no code word begins another one) that makes "
        "the whole text as short as possible. Answer like a=01 b=1 ..., each symbol once, separated by spaces. "
        "Any optimal code counts."
    )


def verify(instance, answer):
    weights = instance["weights"]
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    codes = {}
    for token in answer.split():
        m = re.fullmatch(r"([a-p])=([01]{1,40})", token)
        if not m or m[1] in codes:
            return False
        codes[m[1]] = m[2]
    if set(codes) != set(weights):
        return False
    words = sorted(codes.values())
    if any(b.startswith(a) for a, b in zip(words, words[1:])):
        return False
    return _cost(weights, codes) == _cost(weights, _codes(weights))


def reference_answer(instance):
    return " ".join(f"{s}={c}" for s, c in sorted(_codes(instance["weights"]).items()))
