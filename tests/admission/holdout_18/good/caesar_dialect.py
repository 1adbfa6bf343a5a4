"""Linguistics: decode a text written with a shifted alphabet and reversed words."""
WORDS = ["harbour", "winter", "copper", "village", "thunder", "orchard", "pilgrim", "lantern", "meadow", "sparrow", "granite",
         "blanket", "whisper", "journey", "feather", "cottage"]
ABC = "abcdefghijklmnopqrstuvwxyz"


def _shift(word, k):
    return "".join(ABC[(ABC.index(c) + k) % 26] for c in word)


def generate(rng, difficulty):
    words = [rng.choice(WORDS) for _ in range(3 + difficulty)]
    shifts = [rng.randint(1, 25) for _ in range(1 + difficulty // 3)]
    coded = [_shift(w, shifts[k % len(shifts)])[::-1] for k, w in enumerate(words)]
    return {"coded": coded, "shifts": shifts}


def _decode(instance):
    shifts = instance["shifts"]
    return " ".join(_shift(w[::-1], -shifts[k % len(shifts)]) for k, w in enumerate(instance["coded"]))


def observe(instance):
    return ("Each word was shifted forward in the alphabet (z is followed by a) and then written backwards. The shifts are used in "
            f"turn, beginning again after the last: {', '.join(map(str, instance['shifts']))}.\nExample: with shift 1, the code "
            f"'tubp' stands for 'oats'.\nDecode: {' '.join(instance['coded'])}\n"
            "Answer with the words in lower case, separated by single spaces.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.strip() == _decode(instance)


def reference_answer(instance):
    return _decode(instance)
