"""Recover an affine cipher key and decrypt."""

RESYN = {"profile": "standard", "family": "cryptography", "tags": ["affine", "strings"]}

WORDS = ("attack convoy falcon harbor legion marine noble orchid patrol quiver raven shadow timber "
         "vector winter zenith anchor beacon cipher dagger").split()


def generate(rng, difficulty):
    words = [rng.choice(WORDS) for _ in range(2 + difficulty)]
    a = rng.choice([3, 5, 7, 9, 11, 15, 17, 19, 21, 23, 25])
    b = rng.randint(1, 25)
    plain = " ".join(words)
    cipher = "".join(chr((a * (ord(c) - 97) + b) % 26 + 97) if c != " " else c for c in plain)
    return {"a": a, "b": b, "cipher": cipher, "plain": plain}


def observe(instance):
    return (
        "A message was encrypted letter by letter with c = (a*p + b) mod 26, where letters count from a=0 to "
        f"z=25 and blanks are kept. Here a = {instance['a']} and b = {instance['b']}.\n"
        f"Ciphertext: {instance['cipher']}\n\n"
        "Reply with the plaintext in lower case, and nothing else. For example, your reply should look like "
        f"this:\n{instance['plain']}"
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    return answer.strip() == instance["plain"]
