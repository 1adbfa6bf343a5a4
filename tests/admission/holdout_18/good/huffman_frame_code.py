"""Protocols: design an optimal prefix code for frame types."""
import hashlib
import heapq
import re


def generate(rng, difficulty):
    token = f"{rng.random():.15f}"
    digest = hashlib.sha256(token.encode()).digest()
    n = 7 + difficulty // 2
    return {"freq": {"ABCDEFGHIJKL"[k]: 3 + digest[k] % 7 + int(1.5 ** (digest[k + 12] % 16)) for k in range(n)}}


def _optimal(freq):
    heap = sorted(freq.values())
    cost = 0
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        cost += a + b
        heapq.heappush(heap, a + b)
    return cost


def observe(instance):
    freq = ", ".join(f"{s} {f}" for s, f in instance["freq"].items())
    return (f"Frame types and how often they occur: {freq}.\nGive a binary prefix code (no code word is the beginning of another) "
            "for which the total number of bits is as small as possible. Answer with entries like A=010 for all types, "
            "separated by spaces, in any order.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    freq, code = instance["freq"], {}
    for token in answer.split():
        match = re.fullmatch(r"([A-L])=([01]{1,20})", token)
        if not match or match.group(1) in code or match.group(1) not in freq:
            return False
        code[match.group(1)] = match.group(2)
    if len(code) != len(freq):
        return False
    words = sorted(code.values())
    if any(b.startswith(a) for a, b in zip(words, words[1:])):
        return False
    return sum(freq[s] * len(w) for s, w in code.items()) == _optimal(freq)


def reference_answer(instance):
    heap = [(f, s, {s: ""}) for s, f in instance["freq"].items()]
    heapq.heapify(heap)
    while len(heap) > 1:
        a, s, x = heapq.heappop(heap)
        b, t, y = heapq.heappop(heap)
        joined = {k: "0" + v for k, v in x.items()}
        joined.update({k: "1" + v for k, v in y.items()})
        heapq.heappush(heap, (a + b, min(s, t), joined))
    return " ".join(f"{k}={v}" for k, v in heap[0][2].items())
