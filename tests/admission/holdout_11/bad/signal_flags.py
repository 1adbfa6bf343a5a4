"""Read a hoist of signal flags with substitute (repeater) pennants."""
import re

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Hoist:
    def __init__(self, shift, flags):
        self.shift = shift
        self.flags = flags

    def read(self):
        letters = []
        for flag in self.flags:
            if flag.startswith("SUB"):
                letters.append(letters[int(flag[3:]) - 1])
            else:
                letters.append(ALPHABET[(ALPHABET.index(flag) + self.shift) % 26])
        return "".join(letters)


def generate(rng, difficulty):
    length = 5 + 2 * difficulty
    flags = [rng.choice(ALPHABET) for _ in range(3)]
    while len(flags) < length:
        if rng.random() < 0.3:
            flags.append("SUB%d" % rng.randint(1, len(flags)))
        else:
            flags.append(rng.choice(ALPHABET))
    return {"shift": rng.randint(1, 25), "flags": flags}


def observe(instance):
    return (
        "Today's code book shifts each letter flag forward by %d places in the alphabet (Z is followed by A). "
        "The pennant SUBn repeats the n-th letter of the decoded message.\n"
        "Hoist, top to bottom: %s\nWhat is the decoded message? Give the letters without spaces."
        % (instance["shift"], " ".join(instance["flags"]))
    )


def verify(instance, answer):
    message = Hoist(instance["shift"], instance["flags"]).read()
    cleaned = re.sub("[^A-Z]", "", answer.upper())
    return message in cleaned


def reference_answer(instance):
    return Hoist(instance["shift"], instance["flags"]).read()
