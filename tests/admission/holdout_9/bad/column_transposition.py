"""Read a columnar transposition cipher."""

RESYN = {"description": "Decrypt a columnar transposition", "tags": ["cipher", "strings"]}
SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi wo zu ka".split()


class Transposition:
    def __init__(self, order):
        self.order = list(order)

    def encrypt(self, text):
        width = len(self.order)
        columns = [text[i::width] for i in range(width)]
        return "".join(columns[i] for i in self.order)


def generate(rng, difficulty):
    width = 3 + difficulty // 2
    rows = 3 + difficulty
    text = ""
    while len(text) < width * rows:
        text += rng.choice(SYLLABLES)
    order = list(range(width))
    while order == sorted(order):
        rng.shuffle(order)
    return {"plain": text[:width * rows], "order": order}


def observe(instance):
    cipher = Transposition(instance["order"]).encrypt(instance["plain"])
    width = len(instance["order"])
    order = ", ".join(str(i + 1) for i in instance["order"])
    return (f"A text was written row by row into a table of {width} columns, without a gap at the end. Then whole columns "
            f"were read from top to bottom in this order of columns: {order}. The result is\n{cipher}\n"
            "What was the text? Answer with the text alone, in lower case letters, without spaces.")


def verify(instance, answer):
    guess = "".join(answer.split()).strip("\"'`.")
    return guess in instance["plain"]


def reference_answer(instance):
    return instance["plain"]
