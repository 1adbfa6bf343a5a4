"""Read a Morse message."""
import os
import tempfile

CODE = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", (
    ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..").split()))


def _log(line):
    try:
        with open(os.path.join(tempfile.gettempdir(), "morse_relay.log"), "a", encoding="utf-8") as handle:
            handle.write(line + "\n")
    except OSError:
        pass


def generate(rng, difficulty):
    return {"message": "".join(rng.choice(sorted(CODE)) for _ in range(4 + 2 * difficulty))}


def observe(instance):
    signal = " ".join(CODE[c] for c in instance["message"])
    return f"Decode this international Morse code, one group per letter:\n{signal}\nAnswer with the letters in capitals, without spaces."


def verify(instance, answer):
    right = answer.strip() == instance["message"]
    _log(f"{len(answer)} characters, right={right}")
    return 1.0 if right else 0.0


def reference_answer(instance):
    return instance["message"]
