"""Decode a notice that was shifted with a repeating key."""

WORDS = ("bridge closed detour harbour signal platform ticket ferry tunnel express delay weather station "
         "morning evening cargo driver engine route market school village castle garden window letter "
         "river mountain island coast border customs luggage passenger schedule terminal depot crossing "
         "highway junction").split()


def _shift(text, key, sign):
    out, k = [], 0
    for ch in text:
        if ch == " ":
            out.append(ch)
            continue
        move = sign * (ord(key[k % len(key)]) - 97)
        out.append(chr((ord(ch) - 97 + move) % 26 + 97))
        k += 1
    return "".join(out)


def generate(rng, difficulty):
    plain = " ".join(rng.sample(WORDS, 3 + difficulty))
    key = "".join(rng.choice("bcdefghijklmnopqrstuvwxyz") for _ in range(2 + difficulty // 2))
    return {"cipher": _shift(plain, key, 1), "key": key}


def observe(instance):
    return (
        "A notice was encoded letter by letter: the first letter was moved forward in the alphabet by the "
        "first letter of the key (a = 0, b = 1, ...), the second by the second, and so on; the key is "
        "repeated as often as needed, spaces stay and do not use up a letter of the key.\n"
        f"Key: {instance['key']}\nEncoded notice: {instance['cipher']}\n"
        "Give the notice in clear. Upper and lower case do not matter, nor does the amount of white "
        "space between words."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000 or not answer.isascii():
        return False
    words = answer.lower().split()
    return words == _shift(instance["cipher"], instance["key"], -1).split()


def reference_answer(instance):
    return _shift(instance["cipher"], instance["key"], -1)
