"""Compress a text with back references; every encoding that is short enough and decodes to the text is right."""
import re

TOKEN = re.compile(r"<([0-9]{1,4}),([0-9]{1,4})>|([a-d])")


def decode(code, most):
    """The text, or None if the code is malformed or the text gets longer than `most`."""
    out, at = [], 0
    while at < len(code):
        m = TOKEN.match(code, at)
        if not m:
            return None
        at = m.end()
        if m[3]:
            out.append(m[3])
        else:
            back, length = int(m[1]), int(m[2])
            if not 1 <= back <= len(out) or not 1 <= length <= most - len(out):
                return None
            for _ in range(length):
                out.append(out[-back])
        if len(out) > most:
            return None
    return "".join(out)


def greedy(text):
    tokens, at = [], 0
    while at < len(text):
        best = (0, 0)
        for start in range(at):
            k = 0
            while at + k < len(text) and text[start + k] == text[at + k]:
                k += 1
            best = max(best, (k, start))
        k, start = best
        tokens.append(f"<{at - start},{k}>" if k >= 3 else text[at])
        at += k if k >= 3 else 1
    return tokens


def generate(rng, difficulty):
    pieces = ["".join(rng.choice("abcd") for _ in range(rng.randint(4, 7))) for _ in range(2 + difficulty // 2)]
    text = "".join(pieces) + "".join(rng.choice(pieces) * rng.randint(1, 2) for _ in range(3 + difficulty))
    return {"text": text, "most": len(greedy(text)) + 1}


def observe(instance):
    return ("In a packed text a letter stands for itself and `<b,n>` means: copy n letters, one by one, each from b letters "
            "back (n may be greater than b). For example `ab<2,5>` unpacks to abababa. Pack this text into at most "
            f"{instance['most']} tokens, a token being one letter or one reference:\n{instance['text']}\nAnswer with the "
            "packed text only, without blanks. Any packing with few enough tokens is right.")


def reference_answer(instance):
    return "".join(greedy(instance["text"]))


def verify(instance, answer):
    code = answer.strip()
    if len(code) > 11 * instance["most"]:
        return False
    if len(TOKEN.findall(code)) > instance["most"]:
        return False
    return decode(code, len(instance["text"])) == instance["text"]
