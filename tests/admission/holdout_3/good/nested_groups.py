"""Group words; the answer is a Python list of lists, read by ast.literal_eval."""
import ast

RESYN = {"description": "group and sort words", "tags": ["code_tracing", "strings"]}
PARTS = ["ar", "bo", "cu", "del", "en", "fi", "gro", "hu", "il", "jan", "ko", "lem"]


def generate(rng, difficulty):
    words = []
    while len(words) < 6 + 2 * difficulty:
        word = "".join(rng.choice(PARTS) for _ in range(rng.randint(1, 3)))
        if word not in words:
            words.append(word)
    return {"words": words, "modulus": rng.randint(2, 4), "place": rng.choice([0, -1])}


def expected(instance):
    groups = {}
    for word in instance["words"]:
        groups.setdefault((len(word) % instance["modulus"], word[instance["place"]]), []).append(word)
    return [sorted(groups[key]) for key in sorted(groups)]


def observe(instance):
    return (
        "What does this program print?\n"
        f"words = {instance['words']!r}\n"
        "groups = {}\n"
        "for word in words:\n"
        f"    groups.setdefault((len(word) % {instance['modulus']}, word[{instance['place']}]), []).append(word)\n"
        "print([sorted(groups[key]) for key in sorted(groups)])\n"
        "Answer with the printed list of lists of strings in Python syntax; kinds of quotes and spaces do not matter."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 1500 or text.count("[") > 60 or text.count("(") or text.count("{"):
        return False
    try:
        value = ast.literal_eval(text)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return False
    if not isinstance(value, list) or not all(isinstance(group, list) for group in value):
        return False
    if not all(type(word) is str for group in value for word in group):
        return False
    return value == expected(instance)


def reference_answer(instance):
    return repr(expected(instance))
