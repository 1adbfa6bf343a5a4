"""Decode a message with two wheels."""
VOCABULARY = [
    "harbour", "lantern", "copper", "meadow", "violet", "thunder", "saddle", "walnut", "ribbon", "candle", "marble", "falcon",
    "pepper", "glacier", "orchid", "timber", "velvet", "anchor", "beacon", "cobalt",
]
AZ = "abcdefghijklmnopqrstuvwxyz"


def _turn(text, key, sign):
    out, k = [], 0
    for ch in text:
        if ch in AZ:
            out.append(AZ[(AZ.index(ch) + sign * key[k % len(key)]) % 26])
            k += 1
        else:
            out.append(ch)
    return "".join(out)


def generate(rng, difficulty):
    words = [rng.choice(VOCABULARY) for _ in range(2 + difficulty // 2)]
    key = [rng.randint(1, 25) for _ in range(1 + difficulty)]
    plain = " ".join(words)
    return {"plain": plain, "key": key, "coded": _turn(plain, key, 1)}


def observe(instance):
    example = instance["plain"]
    return (
        "Letters of a message were shifted forward in the alphabet by the numbers of a key, which is used again and again "
        f"(spaces are left as they are and use up no number). Key: {' '.join(map(str, instance['key']))}.\n"
        f"Coded message: {instance['coded']}\nDecode it.\n"
        f"Answer format: lower-case words separated by single spaces, for example `{example}`"
    )


def verify(instance, answer):
    return " ".join(answer.lower().split()) == instance["plain"]


def reference_answer(instance):
    return _turn(instance["coded"], instance["key"], -1)
