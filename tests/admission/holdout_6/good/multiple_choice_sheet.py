"""A sheet of multiple-choice synonyms-by-code questions: the right words stand among the options."""
import re

WORDS = ("copper basket window garden pencil ladder mirror candle bridge forest hammer island jacket kettle lemon "
         "magnet needle orange pillow rabbit saddle tunnel violin walnut").split()


def encode(word, shift):
    return "".join(chr((ord(c) - 97 + shift) % 26 + 97) for c in word)


def generate(rng, difficulty):
    questions = []
    for _ in range(5 + difficulty):
        options = rng.sample(WORDS, 3 + difficulty // 3)
        shift = rng.randint(1, 25)
        questions.append({"options": options, "shift": shift, "right": rng.randrange(len(options))})
    return {"questions": questions}


def observe(instance):
    out = ["In each line one of the words was enciphered by moving each letter forward in the alphabet by the given "
           "number of places (z is followed by a). Which word was it?"]
    for i, q in enumerate(instance["questions"], 1):
        code = encode(q["options"][q["right"]], q["shift"])
        out.append(f"{i}. {code} (moved by {q['shift']}): {', '.join(q['options'])}")
    out.append("Answer with the words in the order of the lines, separated by commas. All must be right.")
    return "\n".join(out)


def right_words(instance):
    return [q["options"][q["right"]] for q in instance["questions"]]


def reference_answer(instance):
    return ", ".join(right_words(instance))


def verify(instance, answer):
    if len(answer) > 2000:
        return False
    return [w.strip().lower() for w in re.split(r"[,\n]", answer.strip())] == right_words(instance)
