"""Write a program for a small tape language that prints given numbers."""

RESYN = {"description": "Program synthesis in a tape language", "tags": ["programs", "machines"]}


class Tape:
    """Cells hold 0..255 and wrap; 32 cells in a ring."""

    SIZE = 32

    def __init__(self, code):
        self.code = code
        self.jumps = self._match(code)
        self.cells = [0] * self.SIZE
        self.out = []

    @staticmethod
    def _match(code):
        stack, jumps = [], {}
        for i, ch in enumerate(code):
            if ch == "[":
                stack.append(i)
            elif ch == "]":
                if not stack:
                    return None
                j = stack.pop()
                jumps[i], jumps[j] = j, i
        return None if stack else jumps

    def run(self):
        at = pc = 0
        while pc < len(self.code):
            ch = self.code[pc]
            if ch == ">":
                at = (at + 1) % self.SIZE
            elif ch == "<":
                at = (at - 1) % self.SIZE
            elif ch == "+":
                self.cells[at] = (self.cells[at] + 1) % 256
            elif ch == "-":
                self.cells[at] = (self.cells[at] - 1) % 256
            elif ch == ".":
                self.out.append(self.cells[at])
                if len(self.out) > 100:
                    break
            elif ch == "[" and not self.cells[at]:
                pc = self.jumps[pc]
            elif ch == "]" and self.cells[at]:
                pc = self.jumps[pc]
            pc += 1
        return self.out


def generate(rng, difficulty):
    numbers = [rng.randint(60, 250) for _ in range(1 + difficulty)]
    return {"numbers": numbers, "longest": 45 * len(numbers)}


def observe(instance):
    return (
        "A tape is a ring of 32 cells, all 0; cells hold 0 to 255 and wrap round. Commands: > and < "
        "move to the next or previous cell, + and - change the cell by one, . prints its number, [ jumps "
        "behind the matching ] if the cell is 0, and ] jumps back behind the matching [ if it is not.\n"
        f"Write a program of at most {instance['longest']} commands that prints exactly these numbers "
        f"in order and stops: {' '.join(map(str, instance['numbers']))}\n"
        "Answer with the program alone, without blanks."
    )


def verify(instance, answer):
    code = answer.strip()
    if not code or len(code) > instance["longest"] or code.strip("<>+-.[]"):
        return False
    if set(code) - set("<>+-.[]"):
        return False
    tape = Tape(code)
    if tape.jumps is None:
        return False
    return tape.run() == instance["numbers"]


def reference_answer(instance):
    parts = []
    for number in instance["numbers"]:
        tens, rest = divmod(number, 12)
        parts.append("+" * tens + "[>" + "+" * 12 + "<-]>" + "+" * rest + ".>")
    return "".join(parts)
