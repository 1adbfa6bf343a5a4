"""Decrypt a text that was enciphered letter by letter with a toy RSA key."""
PRIMES = [p for p in range(11, 400) if all(p % d for d in range(2, int(p ** 0.5) + 1))]
NOUNS = [a + b for a in ("snow", "sun", "rain", "star", "moon", "fire", "wind", "rock") for b in
         ("ball", "fall", "light", "storm", "flower", "bird", "stone", "field")]


def _egcd_inverse(a, m):
    try:
        return pow(a, -1, m)
    except ValueError:
        return None


def generate(rng, difficulty):
    while True:
        p, q = rng.sample(PRIMES[: 8 + 6 * difficulty], 2)
        phi = (p - 1) * (q - 1)
        e = rng.randrange(3, 60, 2)
        if p * q > 130 and _egcd_inverse(e, phi) not in (None, 1):
            break
    plain = " ".join(rng.sample(NOUNS, 2 + difficulty // 2))
    return {"n": p * q, "e": e, "d": _egcd_inverse(e, phi), "code": [pow(ord(c), e, p * q) for c in plain]}


def plain_text(instance):
    return "".join(chr(pow(c, instance["d"], instance["n"])) for c in instance["code"])


def observe(instance):
    return (f"RSA with the public key n = {instance['n']}, e = {instance['e']} was used on each character of a text (lower-case "
            f"ASCII letters and blanks, by their codes) separately:\n{' '.join(map(str, instance['code']))}\nAnswer with the "
            "plain text. Capitals do not matter.")


def reference_answer(instance):
    return plain_text(instance)


def verify(instance, answer):
    return " ".join(answer[:1000].split()).lower() == plain_text(instance)
