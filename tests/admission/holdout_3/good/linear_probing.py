"""A hash table by hand. Words come from a set, but sorted; their hash is written out and not Python's."""
from string import ascii_lowercase

RESYN = {"description": "linear probing", "tags": ["algorithms", "strings"]}
ENDS = ("ad", "el", "im", "op", "ug")


def hash_of(word, factor, size):
    return sum((ascii_lowercase.index(letter) + 1) * factor ** place for place, letter in enumerate(word)) % size


def generate(rng, difficulty):
    words = set()
    while len(words) < 4 + difficulty:
        words.add(rng.choice("bcdfghjklmnprst") + rng.choice(ENDS) + rng.choice(["", "s", "ry"]))
    queue = sorted(words)
    rng.shuffle(queue)
    gone = rng.sample(queue, 1 + difficulty // 3)
    return {"words": queue, "gone": gone, "late": "quay", "size": len(queue) + rng.randint(3, 6), "factor": rng.randint(1, 5)}


def table(instance):
    size = instance["size"]
    slots = ["-"] * size

    def put(word):
        slot = hash_of(word, instance["factor"], size)
        while slots[slot] not in ("-", "*"):
            slot = (slot + 1) % size
        slots[slot] = word

    for word in instance["words"]:
        put(word)
    for word in instance["gone"]:
        slots[slots.index(word)] = "*"
    put(instance["late"])
    return slots


def observe(instance):
    k, size = instance["factor"], instance["size"]
    return (
        f"A hash table has {size} slots, numbered from 0. With a = 1, b = 2, ..., z = 26 the hash of a word is the sum of its letters, the "
        f"first times 1, the second times {k}, the third times {k ** 2} and so on (powers of {k}), modulo {size}. A word goes into the slot "
        "of its hash or, if that is taken, into the next free one (after the last slot comes slot 0).\n"
        f"Insert in this order: {', '.join(instance['words'])}. Then remove {', '.join(instance['gone'])}; a removed word leaves the mark *, "
        f"and a slot with that mark is free. Then insert {instance['late']}.\n"
        f"Write the {size} slots in order, separated by spaces: the word, * for a mark that is still there, or - for a slot that was never used."
    )


def verify(instance, answer):
    if len(answer) > 600:
        return False
    return answer.split() == table(instance)


def reference_answer(instance):
    return " ".join(table(instance))
