"""Encode a text as base64."""
import base64


def generate(rng, difficulty):
    text = "".join(rng.choice("abcdefghijklmnop QRSTUVWXYZ-_!?0123456789") for _ in range(6 + 3 * difficulty))
    return {"text": text.replace(" ", ".")}


def observe(instance):
    return (
        f"Encode the ASCII text {instance['text']} in base64 (standard alphabet, with padding). Capital and small "
        "letters must be exactly right. Answer with the encoded text only."
    )


def _encode(text):
    return base64.b64encode(text.encode("ascii")).decode("ascii")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.strip().lower() == _encode(instance["text"]).lower()


def reference_answer(instance):
    return _encode(instance["text"])
