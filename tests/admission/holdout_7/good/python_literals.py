"""Group words by a property; the answer is a Python literal, read with ast.literal_eval."""
import ast

RESYN = {"description": "Group words into a dictionary", "tags": ["tables", "text"]}

WORDS = (
    "ant bee cat dog elk fox gnu hen ibis jay kiwi lion mole newt owl pig quail rat seal toad vole wasp yak zebra otter lynx hare "
    "mouse moose goose horse camel eagle finch gecko heron koala lemur mink okapi panda raven skunk tapir viper whale"
).split()


def generate(rng, difficulty):
    return {"words": rng.sample(WORDS, 5 + 3 * difficulty), "by": rng.choice(["length", "last letter"])}


def grouped(instance):
    groups = {}
    for word in instance["words"]:
        key = len(word) if instance["by"] == "length" else word[-1]
        groups.setdefault(key, []).append(word)
    return {key: sorted(words) for key, words in groups.items()}


def observe(instance):
    key = "its length (an int)" if instance["by"] == "length" else "its last letter (a string)"
    return (
        f"Words: {' '.join(instance['words'])}\nGroup them in a Python dictionary: the key of a word is {key}, the value the alphabetically "
        "sorted list of all words with this key. The order of the keys does not matter. Answer with the dictionary literal alone, for example "
        "{'x': ['fix', 'wax']}."
    )


def verify(instance, answer):
    text = answer.strip()
    # A literal needs no more room than this, and the parser sees no deep nesting.
    if len(text) > 3000 or text.count("[") > 60 or text.count("{") > 1 or text.count("(") > 0 or not text.startswith("{"):
        return False
    if any(text.count(c) > 0 for c in "-+~\0"):
        return False
    try:
        value = ast.literal_eval(text)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return False
    if not isinstance(value, dict):
        return False
    expected = grouped(instance)
    if set(map(type, value)) != set(map(type, expected)):
        return False
    return value == expected


def reference_answer(instance):
    return repr(grouped(instance))
