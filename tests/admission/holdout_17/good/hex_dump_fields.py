"""Pack fields into a word and write it in hexadecimal."""
import re

RESYN = {"profile": "standard", "family": "bits", "tags": ["packing", "hex"]}


def generate(rng, difficulty):
    fields = []
    for _ in range(4 + difficulty // 2):
        width = rng.randint(4, 9)
        fields.append([width, rng.randrange(1, 1 << width)])
    return {"fields": fields}


def _pack(fields):
    word = 0
    for width, value in fields:
        word = word << width | value
    return word


def observe(instance):
    lines = "\n".join("%d bits: %d" % (w, v) for w, v in instance["fields"])
    return (
        "Pack these unsigned fields without gaps into one integer, the first field in the highest bits:\n%s\n\n"
        "Answer with the integer in hexadecimal; a leading 0x and leading zeros are optional, and upper or "
        "lower case does not matter." % lines
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    match = re.fullmatch(r"(?:0[xX])?([0-9a-fA-F]{1,60})", answer.strip())
    return bool(match) and int(match.group(1), 16) == _pack(instance["fields"])


def reference_answer(instance):
    return "0x%x" % _pack(instance["fields"])
