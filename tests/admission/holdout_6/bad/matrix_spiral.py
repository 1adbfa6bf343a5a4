"""Read a letter matrix in a spiral."""
import string


def spiral(rows):
    rows = [list(r) for r in rows]
    out = []
    while rows:
        out += rows.pop(0)
        rows = [list(r) for r in zip(*rows)][::-1]
    return "".join(out)


def generate(rng, difficulty):
    height, width = 2 + difficulty, 3 + difficulty
    return {"rows": ["".join(rng.choice(string.ascii_uppercase) for _ in range(width)) for _ in range(height)]}


def observe(instance):
    rows = instance["rows"]
    example = spiral(rows)
    return ("\n".join(" ".join(r) for r in rows) +
            "\nRead the letters of this table in a clockwise spiral inwards that begins in the top left corner and "
            f"first runs to the right. Answer with one word of {len(rows) * len(rows[0])} capital letters, without "
            f"blanks (format: `{example}`).")


def reference_answer(instance):
    return spiral(instance["rows"])


def verify(instance, answer):
    return answer.strip().strip("`") == spiral(instance["rows"])
