"""Old phone keypads: read a multi-tap message."""

KEYS = {"2": "abc", "3": "def", "4": "ghi", "5": "jkl", "6": "mno", "7": "pqrs", "8": "tuv", "9": "wxyz"}
TAPS = {letter: key * (place + 1) for key, letters in KEYS.items() for place, letter in enumerate(letters)}
SYLLABLES = ["ba", "ken", "lo", "mir", "quo", "sta", "vel", "zu", "fri", "gam", "pod", "xen", "tuk", "wyr", "hob", "jes"]
RESYN = {"tags": ["codes", "text"]}


def generate(rng, difficulty):
    words = ["".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 3))) for _ in range(difficulty + 1)]
    return {"taps": [[TAPS[c] for c in word] for word in words]}


def _spoken(taps):
    reverse = {tap: letter for letter, tap in TAPS.items()}
    return " ".join("".join(reverse[tap] for tap in word) for word in taps)


def observe(instance):
    coded = " / ".join("-".join(word) for word in instance["taps"])
    table = ", ".join(f"{k}={v}" for k, v in KEYS.items())
    return (
        f"On an old phone each key carries letters ({table}); tapping a key n times gives its n-th letter. "
        "Letters are divided by hyphens, words by slashes. Which message was tapped?\n"
        f"{coded}\nGive the whole message, words separated by one space; upper and lower case are the same."
    )


def verify(instance, answer):
    if len(answer) > 2000:
        return False
    message = " ".join(answer.lower().split())
    return message in _spoken(instance["taps"])


def reference_answer(instance):
    return _spoken(instance["taps"])
