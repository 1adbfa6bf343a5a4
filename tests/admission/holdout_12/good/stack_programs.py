"""Write a short program for a stack machine."""


class Fault(Exception):
    """The program is wrong."""


class StackMachine:
    BIGGEST = 10**9

    def __init__(self):
        self.stack = []

    def exec(self, word):
        if len(word) == 1 and word in "123456789":
            self.stack.append(int(word))
        elif word == "dup" and self.stack:
            self.stack.append(self.stack[-1])
        elif word in ("add", "sub", "mul") and len(self.stack) > 1:
            b, a = self.stack.pop(), self.stack.pop()
            self.stack.append({"add": a + b, "sub": a - b, "mul": a * b}[word])
        else:
            raise Fault(word)
        if abs(self.stack[-1]) > self.BIGGEST:
            raise Fault("overflow")

    def eval(self, program):
        for word in program:
            self.exec(word)
        if len(self.stack) != 1:
            raise Fault("one value must be left")
        return self.stack[0]


def generate(rng, difficulty):
    while True:
        program = [str(rng.randint(2, 9))]
        for _ in range(2 + difficulty):
            program.append(rng.choice(["dup", str(rng.randint(1, 9)), str(rng.randint(1, 9))]))
            program.append(rng.choice(["add", "sub", "mul"]))
        try:
            value = StackMachine().eval(program)
        except Fault:
            continue
        if value > 50 * 2**difficulty:
            return {"target": value, "limit": len(program), "program": program}


def observe(instance):
    return (
        "A stack machine knows these words: a digit 1 to 9 (push it), dup (push the top again), add, sub, mul (replace the "
        "two top values a, b - b on top - by a+b, a-b, a*b). No value may exceed 1000000000 in size. Write a program of at "
        f"most {instance['limit']} words that starts with an empty stack and leaves {instance['target']} as the only value. "
        "Answer with the words in lower case separated by spaces, e.g. 7 dup mul"
    )


def verify(instance, answer):
    words = answer.split() if len(answer) <= 8 * instance["limit"] else []
    if not 1 <= len(words) <= instance["limit"]:
        return False
    try:
        return StackMachine().eval(words) == instance["target"]
    except Fault:
        return False


def reference_answer(instance):
    return " ".join(instance["program"])
