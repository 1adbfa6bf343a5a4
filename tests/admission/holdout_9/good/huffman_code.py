"""An optimal prefix code: any one of least total length."""
import heapq
import re

RESYN = {"tags": ["compression"], "description": "Optimal prefix codes"}


def generate(rng, difficulty):
    letters = rng.sample("abcdefghijklmnopqrstuvwxyz", 5 + difficulty)
    return {"counts": {ch: rng.randint(2, 30 + 10 * difficulty) for ch in sorted(letters)}}


def huffman(counts):
    heap = [(n, i, [ch]) for i, (ch, n) in enumerate(counts.items())]
    heapq.heapify(heap)
    code, fresh = dict.fromkeys(counts, ""), len(heap)
    while len(heap) > 1:
        n0, _, zero = heapq.heappop(heap)
        n1, _, one = heapq.heappop(heap)
        for ch in zero:
            code[ch] = "0" + code[ch]
        for ch in one:
            code[ch] = "1" + code[ch]
        heapq.heappush(heap, (n0 + n1, fresh, zero + one))
        fresh += 1
    return code


def cost(code, counts):
    return sum(len(code[ch]) * n for ch, n in counts.items())


def observe(instance):
    counts = ", ".join(f"{ch} ({n} times)" for ch, n in instance["counts"].items())
    return (f"In a text these letters occur: {counts}.\nGive a binary prefix code (no code word begins another one) with the least total length of the text. Any such code is right.\n"
            "Answer with one line per letter, such as `z = 0110`.")


def verify(instance, answer):
    counts, code = instance["counts"], {}
    if len(answer) > 5000:
        return False
    for line in answer.splitlines():
        if not line.strip():
            continue
        found = re.fullmatch(r"\s*([a-z])\s*[=:]\s*([01]{1,40})\s*", line)
        if not found or found.group(1) in code:
            return False
        code[found.group(1)] = found.group(2)
    if set(code) != set(counts):
        return False
    words = sorted(code.values())
    if any(b.startswith(a) for a, b in zip(words, words[1:])):
        return False
    return cost(code, counts) == cost(huffman(counts), counts)


def reference_answer(instance):
    return "\n".join(f"{ch} = {word}" for ch, word in huffman(instance["counts"]).items())
