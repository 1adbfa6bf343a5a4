"""Simulate a text editor with an undo stack."""


def generate(rng, difficulty):
    ops = []
    depth = 0
    for _ in range(5 + 3 * difficulty):
        if depth > 1 and rng.random() < 0.3:
            ops.append(["undo", ""])
            depth -= 1
        else:
            ops.append(["type", "".join(rng.choice("abcdefghjkmnpqrstuvwxyz") for _ in range(rng.randint(2, 4)))])
            depth += 1
    return {"ops": ops}


def observe(instance):
    rows = "\n".join("undo" if kind == "undo" else f"type {text}" for kind, text in instance["ops"])
    return ("An editor starts with an empty text. `type x` appends x to the text, `undo` takes back the last typing "
            f"that has not been undone yet.\n{rows}\nWhat is the text at the end? Answer with the text only.")


class Editor:
    def __init__(self):
        self.parts = []

    def run(self, ops):
        while ops:
            kind, text = ops.pop(0)
            if kind == "type":
                self.parts.append(text)
            else:
                self.parts.pop()
        return "".join(self.parts)


def reference_answer(instance):
    return Editor().run([list(op) for op in instance["ops"]])


def verify(instance, answer):
    expected = Editor().run(instance["ops"])
    return answer.strip() == expected
