"""Write a program for a small stack machine. The machine has its own exec, with bounded work."""
import re

STEPS = 200
BOUND = 10 ** 9


class Trap(Exception):
    """The machine stopped."""


class Machine:
    def __init__(self, stack):
        self.stack = list(stack)

    def pop(self):
        if not self.stack:
            raise Trap("empty stack")
        return self.stack.pop()

    def exec(self, word):
        if re.fullmatch(r"[0-9]", word):
            self.stack.append(int(word))
            return
        if word == "dup":
            a = self.pop()
            self.stack += [a, a]
            return
        b, a = self.pop(), self.pop()
        if word == "swap":
            self.stack += [b, a]
        elif word in ("add", "sub", "mul"):
            value = {"add": a + b, "sub": a - b, "mul": a * b}[word]
            if abs(value) > BOUND:
                raise Trap("overflow")
            self.stack.append(value)
        else:
            raise Trap("unknown word")

    def eval(self, program):
        for word in program:
            self.exec(word)
        return self.stack


def generate(rng, difficulty):
    """A random polynomial c0 + x*(c1 + x*(...)), which a program can always compute."""
    degree = 1 + (difficulty + 2) // 3
    coefficients = [rng.randint(2, 9) for _ in range(degree + 1)]
    tests = rng.sample(range(2, 20), 3)
    return {"coefficients": coefficients, "tests": tests, "max": 12 + 6 * difficulty}


def value(coefficients, x):
    total = 0
    for c in reversed(coefficients):
        total = total * x + c
    return total


def observe(instance):
    rows = "\n".join(f"{x} becomes {value(instance['coefficients'], x)}" for x in instance["tests"])
    poly = " + ".join(f"{c}*x^{k}" for k, c in enumerate(instance["coefficients"]))
    return (
        "A stack machine knows the words: 0 to 9 (push the digit), dup (copy the top), swap (swap "
        "the top two), add, sub, mul (replace the top two, a below b, by a+b, a-b, a*b). It starts "
        f"with the whole number x alone on the stack. Write a program that leaves just {poly} on the "
        f"stack, for instance\n{rows}\nAnswer with at most {instance['max']} words, separated by "
        "blanks; any program that is right for every x from -20 to 20 is accepted."
    )


def verify(instance, answer):
    program = answer.split()
    if not program or len(program) > min(instance["max"], STEPS):
        return False
    for x in range(-20, 21):
        try:
            stack = Machine([x]).eval(program)
        except Trap:
            return False
        if stack != [value(instance["coefficients"], x)]:
            return False
    return True


def reference_answer(instance):
    """Horner's scheme, with the copies of x made beforehand."""
    cs = instance["coefficients"]
    words = ["dup"] * (len(cs) - 2)
    words += [str(cs[-1]), "mul"]
    for k, c in enumerate(reversed(cs[:-1])):
        words += [str(c), "add"]
        if k < len(cs) - 2:
            words.append("mul")
    return " ".join(words)
