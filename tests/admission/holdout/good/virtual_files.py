"""Which files are left open? A trace of a tiny operating system."""

import csv
import io


class Kernel:
    def __init__(self):
        self.table, self.next_handle = {}, 3

    def open(self, name):
        handle, self.next_handle = self.next_handle, self.next_handle + 1
        self.table[handle] = name
        return handle

    def dup(self, handle):
        return self.open(self.table[handle])

    def close(self, handle):
        del self.table[handle]

    def remove(self, name):
        self.table = {h: n for h, n in self.table.items() if n != name}


def generate(rng, difficulty):
    kernel, out = Kernel(), io.StringIO()
    trace = csv.writer(out)
    for _ in range(8 + 4 * difficulty):
        live = sorted(kernel.table)
        action = rng.choice(["open", "open", "dup", "close", "remove"]) if len(live) > 3 else "open"
        if action == "open":
            argument = f"f{rng.randrange(9)}.txt"
        elif action == "remove":
            argument = kernel.table[rng.choice(live)]
        else:
            argument = rng.choice(live)
        getattr(kernel, action)(argument)
        trace.writerow([action, argument])
    return {"trace": out.getvalue()}


def run(instance):
    kernel = Kernel()
    for action, argument in csv.reader(io.StringIO(instance["trace"])):
        getattr(kernel, action)(int(argument) if argument.isdigit() else argument)
    return kernel.table


def observe(instance):
    return (
        f"{instance['trace']}\nIn this trace, open gives a file the next free handle; handles start at 3 "
        "and are never reused. dup gives the file behind a handle one more handle, close frees a "
        "handle, remove frees all handles of a file.\n"
        "Which handles are in use at the end? Answer with lines `handle file`, in any order."
    )


def verify(instance, answer):
    lines = [line.split() for line in answer.strip().splitlines() if line.strip()]
    given = {(h, name) for h, name in (line for line in lines if len(line) == 2)}
    return len(given) == len(lines) and given == {(str(h), n) for h, n in run(instance).items()}


def reference_answer(instance):
    return "\n".join(f"{h} {n}" for h, n in sorted(run(instance).items()))
