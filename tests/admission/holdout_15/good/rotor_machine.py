"""Decipher with a small rotor machine."""
import string

RESYN = {"profile": "standard", "family": "codes", "tags": ["rotor"]}

ALPHABET = string.ascii_uppercase


def _encipher(text, rotors, offsets):
    offsets = list(offsets)            # a copy: the machine starts afresh on every call
    out = []
    for letter in text:
        k = ALPHABET.index(letter)
        for rotor, offset in zip(rotors, offsets):
            k = (ALPHABET.index(rotor[(k + offset) % 26]) - offset) % 26
        out.append(ALPHABET[k])
        for i in range(len(offsets)):
            offsets[i] = (offsets[i] + 1) % 26
            if offsets[i]:
                break
    return "".join(out)


def generate(rng, difficulty):
    rotors = []
    for _ in range(1 + difficulty // 4):
        letters = list(ALPHABET)
        rng.shuffle(letters)
        rotors.append("".join(letters))
    return {"rotors": rotors, "offsets": [rng.randrange(26) for _ in rotors],
            "text": "".join(rng.choice(ALPHABET) for _ in range(4 + difficulty))}


def observe(instance):
    cipher = _encipher(instance["text"], instance["rotors"], instance["offsets"])
    lines = ["A rotor machine numbers the letters A=0 to Z=25. A letter k passes the rotors in order; a rotor with wiring W",
             "and offset f turns k into (position of W[(k+f) mod 26] in the alphabet, minus f) mod 26.",
             "After each letter the first rotor's offset grows by 1; when an offset passes from 25 to 0, the next grows too."]
    for k, (rotor, offset) in enumerate(zip(instance["rotors"], instance["offsets"]), 1):
        lines.append(f"  rotor {k}: W = {rotor}, offset at the start {offset}")
    lines.append(f"The machine put out {cipher}. Which letters were put in? Answer with the letters, without spaces.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    text = answer.strip()
    if not text or any(c not in ALPHABET for c in text):
        return False
    return (_encipher(text, instance["rotors"], instance["offsets"])
            == _encipher(instance["text"], instance["rotors"], instance["offsets"]))


def reference_answer(instance):
    return instance["text"]
