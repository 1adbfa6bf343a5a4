"""Linguistics: transliterate words with context rules."""
import difflib

CONS = "bdgklmnprstvz"
VOW = "aeiou"


def generate(rng, difficulty):
    words = ["".join(rng.choice(CONS) + rng.choice(VOW) for _ in range(rng.randint(3, 5))) for _ in range(4 + difficulty)]
    used = sorted(set("".join(words)) & set(CONS))
    swap = rng.sample(used, min(len(used), 2 + difficulty // 2))
    targets = [rng.choice(["th", "sh", "ch", "kh", "zh", "ph"]) for _ in swap]
    return {"words": words, "rules": [list(t) for t in zip(swap, targets)], "raised": rng.choice("aeo")}


def _word(word, rules, raised):
    out = ""
    for k, c in enumerate(word):
        if c in rules and word[k + 1] == raised:
            out += rules[c].upper()
        else:
            out += rules.get(c, c)
    return out


def _expected(instance):
    rules = dict((a, b) for a, b in instance["rules"])
    return " ".join(_word(w, rules, instance["raised"]) for w in instance["words"])


def observe(instance):
    rules = ", ".join(f"{a} becomes {b}" for a, b in instance["rules"])
    return (f"Transliteration: {rules}; a letter that is replaced is written in capitals (both letters) if the next letter of "
            f"the original word is {instance['raised']}. All other letters stay.\nWords: {' '.join(instance['words'])}\n"
            "Write the transliterated words, separated by single spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 600:
        return 0.0
    wanted = _expected(instance)
    if answer.strip() == wanted:
        return 1.0
    return round(0.9 * difflib.SequenceMatcher(None, answer.strip(), wanted).ratio(), 3)


def reference_answer(instance):
    return _expected(instance)
