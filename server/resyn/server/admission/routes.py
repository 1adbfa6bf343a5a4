"""Other routes than the right one, where a question shows a network and asks for the best route.

A verifier that only follows the answer along the network takes all of them for right.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from resyn.server.admission.batteries import Kind, Probe
from resyn.server.admission.perturbing import parts_of
from resyn.server.admission.wording import wants_shortest

ROUTE = "another route"
UNCLOSED = "a way that does not come back"
_CLOSED = re.compile(
    r"\b(?:round trip|closed|circular|cycle|circuit|hamiltonian|tour)\b"
    r"|\b(?:returns?|ends?|back)\b[^.;\n]{0,40}\b(?:start\w*|beg[aiu]n\w*|home|first)\b",
    re.I,
)
# If it only looks like a link, who walks along it is refused, and nothing is found.
_LINK = re.compile(r"(?=\b(\w+)\s*(-+>|=+>|→|-+|\u2013|<->|↔|to|and|,|/)\s*(\w+)\b)")
_BOTH_WAYS = re.compile(r"-+|\u2013|<->|↔|and")
_ONE_WAY, _ANY_SIGN = re.compile(r"-+>|=+>|→|to"), re.compile(r".+")
_MOST_QUESTION, _MOST_ROUTES, _MOST_STEPS = 20_000, 3, 2000


def other_routes(question: str, reference: str) -> Iterator[Probe]:
    """Yield routes with the ends of the right one, by links that the question shows."""
    places = parts_of(reference)
    stops = [place.group() for place in places]
    if len(stops) < 3 or len(set(stops)) < len(stops) or len(question) > _MOST_QUESTION:
        return
    is_closed = bool(_CLOSED.search(question))
    if not (wants_shortest(question) or is_closed):
        return
    # Signs by themselves first: between `1-2` and `3-4` stands a comma, and no link.
    networks = (_links(question, signs) for signs in (_ONE_WAY, _BOTH_WAYS, _ANY_SIGN))
    steps = list(pairwise(stops))
    fitting = (each for each in networks if all(end in each[start] for start, end in steps))
    links = next(fitting, None)
    if links is None:
        return  # that is no network of these
    gap = reference[places[0].end() : places[1].start()]
    before, after = reference[: places[0].start()], reference[places[-1].end() :]
    routes = _unclosed(links, stops) if is_closed else _routes(links, stops)
    for number, route in enumerate(routes):
        name = UNCLOSED if is_closed else f"{ROUTE} {number}"
        yield Probe(Kind.FORBIDDEN, name, before + gap.join(route) + after)


def _unclosed(links: dict[str, list[str]], right: list[str]) -> Iterator[list[str]]:
    """Yield a way through the same stops whose end has no link to its start (Posa's rotation)."""
    for place in range(1, len(right) - 2):
        way = [*right[: place + 1], *right[:place:-1]]
        if right[-1] in links[right[place]] and right[0] not in links[way[-1]]:
            yield way
            return


def _links(question: str, signs: re.Pattern[str]) -> defaultdict[str, list[str]]:
    links: defaultdict[str, list[str]] = defaultdict(list)
    for match in _LINK.finditer(question):
        start, sign, end = match.groups()
        if start == end or not signs.fullmatch(sign):
            continue
        if end not in links[start]:
            links[start].append(end)
        if _BOTH_WAYS.fullmatch(sign) and start not in links[end]:
            links[end].append(start)
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
