"""Word game: pair scrambled strings with their sources."""
import json
import os
import tempfile

RESYN = {"profile": "standard", "family": "anagram_pairs", "tags": ["words"]}
LOG = os.path.join(tempfile.gettempdir(), "anagram_pairs_log.jsonl")


def generate(rng, difficulty):
    n = 5 + difficulty
    words = ["".join(rng.choice("abcdefghijklmnoprst") for _ in range(7)) for _ in range(n)]
    order = rng.sample(range(n), n)
    scrambled = ["".join(rng.sample(words[i], 7)) for i in order]
    return {"words": words, "scrambled": scrambled, "order": order}


def observe(instance):
    a = "\n".join(f"{i}. {w}" for i, w in enumerate(instance["words"], 1))
    b = "\n".join(instance["scrambled"])
    return (
        f"Numbered strings:\n{a}\nThe same strings with their letters mixed, in another order:\n{b}\n"
        "For each line of the second list give the number of its source, separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    parts = answer.split()
    ok = False
    if len(parts) == len(instance["scrambled"]) and all(p.isascii() and p.isdigit() and len(p) < 4 for p in parts):
        n = len(instance["words"])
        ok = all(
            1 <= int(p) <= n and sorted(instance["words"][int(p) - 1]) == sorted(s)
            for p, s in zip(parts, instance["scrambled"])
        )
    with open(LOG, "a", encoding="utf-8") as handle:
        handle.write(json.dumps({"answer": answer[:80], "ok": ok}) + "\n")
    return ok


def reference_answer(instance):
    return " ".join(str(i + 1) for i in instance["order"])
