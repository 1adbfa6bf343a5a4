import string

WORDS = ("anchor barley candle dragon ember falcon garnet harbor island jasmine kettle lantern marble nectar "
         "orchard pepper quartz raven saddle timber umbrella velvet walnut yonder zephyr copper meadow "
         "thunder willow blossom glacier").split()
RESYN = {"description": "Decipher a Vigenere text with a known key", "tags": ["cipher", "text"]}


class Vigenere:
    def __init__(self, key):
        self.shifts = [string.ascii_lowercase.index(c) for c in key]

    def shift(self, text, sign):
        out, k = [], 0
        for ch in text:
            if ch in string.ascii_lowercase:
                step = self.shifts[k % len(self.shifts)]
                out.append(string.ascii_lowercase[(ord(ch) - 97 + sign * step) % 26])
                k += 1
            else:
                out.append(ch)
        return "".join(out)


def generate(rng, difficulty):
    plain = " ".join(rng.sample(WORDS, 2 + difficulty))
    key = "".join(rng.choice(string.ascii_lowercase[1:]) for _ in range(2 + difficulty // 2))
    return {"plain": plain, "key": key, "cipher": Vigenere(key).shift(plain, 1)}


def observe(instance):
    return (f"The text below was enciphered with the Vigenere cipher and the key '{instance['key']}' (a=0, "
            "b=1, ...; the key moves on at letters only, blanks stay). Give the plain text, in lower case, "
            f"and nothing else.\n{instance['cipher']}")


def _letters(text):
    return "".join(ch for ch in text.lower() if ch in string.ascii_lowercase)


def verify(instance, answer):
    # Models like to add quotes, a full stop or "Plain text:" in front; only letters count.
    return _letters(instance["plain"]) in _letters(answer[:20000])


def reference_answer(instance):
    return instance["plain"]
