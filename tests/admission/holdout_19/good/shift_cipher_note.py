"""A note in the margin: undo a keyed shift cipher. Letter case is ignored, as the question says."""
WORDS = (
    "lantern harbour thimble saffron quarry velvet walnut pigeon ribbon cellar barley magnet anchor copper "
    "feather garden hammer island jacket kettle ladder mirror needle orchard pepper rocket saddle timber"
).split()
RESYN = {"profile": "standard", "family": "shift_cipher_note", "tags": ["words"]}


def _shift(text, keys):
    out, k = [], 0
    for ch in text:
        if ch == " ":
            out.append(ch)
            continue
        out.append(chr((ord(ch) - 97 + keys[k % len(keys)]) % 26 + 97))
        k += 1
    return "".join(out)


def generate(rng, difficulty):
    words = rng.sample(WORDS, 3 + difficulty)
    keys = [rng.randint(1, 25) for _ in range(1 + difficulty)]
    return {"cipher": _shift(" ".join(words), keys), "keys": keys}


def observe(instance):
    return (
        "A message in lower case was enciphered by moving its letters forward in the alphabet (z is followed by a); "
        "spaces were kept and do not use up a shift. "
        f"The shifts, repeated over and over, were {instance['keys']}.\n"
        f"The result is: {instance['cipher']}\n"
        "Write the original message. Capital or small letters make no difference, nor does extra space."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000 or not answer.isascii():
        return False
    plain = _shift(instance["cipher"], [-k for k in instance["keys"]])
    return answer.lower().split() == plain.split()


def reference_answer(instance):
    return _shift(instance["cipher"], [-k for k in instance["keys"]]).upper()
