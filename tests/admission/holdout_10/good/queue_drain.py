"""Round-robin scheduler, simulated on a copy that is emptied on the way."""
import copy
import re

RESYN = {"tags": ["simulated machines", "scheduling"]}


class RoundRobin:
    def __init__(self, queue, quantum):
        self.queue, self.quantum, self.now, self.done = queue, quantum, 0, []

    def run(self):
        while self.queue:
            job = self.queue.pop(0)
            used = min(self.quantum, job["need"])
            self.now += used
            job["need"] -= used
            if job["need"]:
                self.queue.append(job)
            else:
                self.done.append((job["name"], self.now))
        return self.done


def generate(rng, difficulty):
    names = rng.sample("ABCDEFGHJKLMNPQRSTUVWXYZ", 3 + difficulty)
    return {
        "queue": [{"name": name, "need": rng.randint(2, 8 + 2 * difficulty)} for name in names],
        "quantum": rng.randint(2, 5),
    }


def simulate(instance):
    return RoundRobin(copy.deepcopy(instance["queue"]), instance["quantum"]).run()


def observe(instance):
    jobs = ", ".join(f"{job['name']} ({job['need']})" for job in instance["queue"])
    return (
        f"Jobs wait in a queue, with the time they need: {jobs}. The first job runs for {instance['quantum']} units or, "
        "if it needs less, until it is done; an unfinished job goes to the end of the queue. This goes on until all "
        "are done. When does each job end? Answer with entries like `A=7`, in any order, separated by spaces."
    )


def verify(instance, answer):
    words = answer.split() if len(answer) <= 400 else []
    found = [re.fullmatch(r"([A-Z])=([0-9]{1,5})", word) for word in words]
    if not found or not all(found):
        return False
    given = [(match[1], int(match[2])) for match in found]
    return sorted(given) == sorted(simulate(instance))


def reference_answer(instance):
    return " ".join(f"{name}={end}" for name, end in simulate(instance))
