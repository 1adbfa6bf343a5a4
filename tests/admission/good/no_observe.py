"""Hash a text with a simple rolling hash."""

RESYN = {"tags": ["algorithms"]}


def generate(rng, difficulty):
    return {
        "task": "Begin with h = 7. For each letter of the text, h becomes (h * factor + its place in the "
        "alphabet, a = 1) modulo the modulus. Answer with the final h.",
        "text": "".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=3 + difficulty)),
        "factor": rng.randrange(3, 40),
        "modulus": rng.randrange(1000, 5000 * difficulty),
    }


def _hash(instance):
    h = 7
    for letter in instance["text"]:
        h = (h * instance["factor"] + ord(letter) - 96) % instance["modulus"]
    return h


def verify(instance, answer):
    return answer.strip() == str(_hash(instance))


def reference_answer(instance):
    return str(_hash(instance))
