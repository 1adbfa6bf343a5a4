"""Decode Morse code; the case of letters does not matter."""

MORSE = dict(zip(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..".split(),
))
BACK = {code: letter for letter, code in MORSE.items()}
RESYN = {"tags": ["codes"]}


def generate(rng, difficulty):
    words = []
    for _ in range(1 + difficulty // 2):
        words.append("".join(rng.choice("AAEEIIOOUUBCDFGHJKLMNPQRSTVWXYZ") for _ in range(rng.randint(4, 5 + difficulty))))
    reverse = difficulty >= 6 and rng.random() < 0.5
    tape = " / ".join(" ".join(MORSE[letter] for letter in word) for word in words)
    return {"tape": tape[::-1] if reverse else tape, "reversed": reverse}


def decode(instance):
    tape = instance["tape"][::-1] if instance["reversed"] else instance["tape"]
    return " ".join("".join(BACK[code] for code in word.split()) for word in tape.split("/"))


def observe(instance):
    hint = " The tape was put in the wrong way round: read it from its end to its beginning." if instance["reversed"] else ""
    return (
        f"Decode this international Morse code (letters are separated by spaces, words by a slash):\n"
        f"{instance['tape']}\n{hint}\nAnswer with the text; capital and small letters count the same."
    )


def verify(instance, answer):
    if len(answer) > 1000:
        return False
    return " ".join(answer.upper().split()) == decode(instance)


def reference_answer(instance):
    return decode(instance).lower()
