"""What a directory holds after a shell session; everything is simulated, nothing is opened or run."""

RESYN = {"description": "Simulate a shell session", "tags": ["simulation", "files"]}

NAMES = ["notes", "eval", "exec", "data", "readme", "system", "backup", "draft", "report", "import", "config", "todo"]


class Disk:
    """Files in memory: name to content."""

    def __init__(self, files):
        self.files = dict(files)

    def open(self, name):
        return self.files[name]

    def system(self, command):
        """Commands of the instance, never of an answer."""
        op, *args = command.split()
        if op == "mv":
            self.files[args[1]] = self.files.pop(args[0])
        elif op == "cp":
            self.files[args[1]] = self.open(args[0])
        elif op == "rm":
            del self.files[args[0]]
        elif op == "append":
            self.files[args[1]] = self.files[args[1]] + self.open(args[0])
        else:
            self.files[args[1]] = args[0]


def generate(rng, difficulty):
    names = rng.sample(NAMES, 4 + difficulty // 2)
    start = {name: rng.choice("abcdefgh") + rng.choice("pqrst") for name in names[:3]}
    disk, commands = Disk(start), []
    while len(commands) < 4 + 3 * difficulty or len(disk.files) < 3:
        present = sorted(disk.files)
        op = rng.choice(["mv", "cp", "append", "echo"] + (["rm"] if len(present) > 3 else []))
        if op == "rm":
            command = f"rm {rng.choice(present)}"
        elif op == "echo":
            command = f"write {rng.choice('ijklmn')}{rng.choice('uvwxyz')} {rng.choice(names)}"
        elif op == "append":
            short = [n for n in present if len(disk.files[n]) < 7]
            if not short:
                continue
            command = f"append {rng.choice(short)} {rng.choice(short)}"
        else:
            a = rng.choice(present)
            command = f"{op} {a} {rng.choice([n for n in names if n != a])}"
        disk.system(command)
        commands.append(command)
    return {"start": start, "commands": commands}


def final(instance):
    disk = Disk(instance["start"])
    for command in instance["commands"]:
        disk.system(command)
    return disk.files


def observe(instance):
    start = ", ".join(f"{n} contains {c}" for n, c in instance["start"].items())
    return (
        f"A directory holds these files: {start}.\nThe following commands are executed:\n" + "\n".join(instance["commands"])
        + "\n`mv a b` renames a to b, `cp a b` copies a to b, `rm a` deletes a, `append a b` puts the content of a behind "
        "the content of b (into b; a stays as it is), `write x a` makes x the whole content of a. Targets that exist "
        "are overwritten, others are made.\n"
        "Which files exist at the end, and with which contents? Answer with `name=content` for each file, in any "
        "order, separated by spaces."
    )


def verify(instance, answer):
    words = answer.split() if len(answer) < 1000 else []
    return bool(words) and sorted(words) == sorted(f"{n}={c}" for n, c in final(instance).items())


def reference_answer(instance):
    return " ".join(f"{n}={c}" for n, c in sorted(final(instance).items()))
