"""Other routes than the right one, where a question shows a network and asks for the best route.

A verifier that only follows the answer along the network takes all of them for right.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from resyn.server.admission.asked import wants_shortest
from resyn.server.admission.batteries import Kind, Probe
from resyn.server.admission.perturbing import parts_of

ROUTE = "another route"
# Directed both ways of reading it: who walks against an arrow is refused, and nothing is found.
_LINK = re.compile(r"(?=\b(\w+)\s*(?:-+>|=+>|→|-+|\u2013|<->|↔|to|and|,|/)\s*(\w+)\b)")
_MOST_QUESTION, _MOST_ROUTES, _MOST_STEPS = 20_000, 3, 2000


def other_routes(question: str, reference: str) -> Iterator[Probe]:
    """Yield routes with the ends of the right one, by links that the question shows."""
    places = parts_of(reference)
    stops = [place.group() for place in places]
    if len(stops) < 3 or len(set(stops)) < len(stops) or len(question) > _MOST_QUESTION:
        return
    if not wants_shortest(question):
        return
    links = _links(question)
    if not all(end in links[start] for start, end in pairwise(stops)):
        return  # that is no network of these
    gap = reference[places[0].end() : places[1].start()]
    before, after = reference[: places[0].start()], reference[places[-1].end() :]
    for number, route in enumerate(_routes(links, stops)):
        yield Probe(Kind.FORBIDDEN, f"{ROUTE} {number}", before + gap.join(route) + after)


def _links(question: str) -> defaultdict[str, list[str]]:
    links: defaultdict[str, list[str]] = defaultdict(list)
    for match in _LINK.finditer(question):
        start, end = match.groups()
        if start != end and end not in links[start]:
            links[start].append(end)
    return links


def _routes(links: dict[str, list[str]], right: list[str]) -> Iterator[list[str]]:
    """Yield some of the routes without a repetition that are longer than the right one."""
    waiting, steps, found = [[right[0]]], 0, 0
    most = len(right) + 2
    while waiting and steps < _MOST_STEPS and found < _MOST_ROUTES:
        steps += 1
        route = waiting.pop()
        if route[-1] == right[-1]:
            if len(route) > len(right):
                found += 1
                yield route
        elif len(route) < most:
            waiting += [[*route, stop] for stop in links.get(route[-1], ()) if stop not in route]
