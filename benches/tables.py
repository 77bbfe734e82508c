"""Writes docs/benchmarks/README.md's tables and plots from benches/results/.

    python benches/tables.py

Needs nothing but Python. Of our own versions the latest measured counts; peers keep each version apart.
"""

import json
import math
from collections import defaultdict
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benches" / "results"
PAGE = ROOT / "docs" / "benchmarks"
BEGIN, END = "<!-- generated: {} -->", "<!-- end: {} -->"
NAMES = {"rearguard": "Rearguard", "highs": "HiGHS", "cpsat": "CP-SAT"}
COLOURS = {
    ("rearguard", "cold"): "#0b6e4f",
    ("highs", "cold"): "#b5541c",
    ("highs", "first plan"): "#e0a070",
    ("cpsat", "cold"): "#2f4b8f",
    ("cpsat", "first plan"): "#8fa5d8",
}


def results():
    """All result files; of ours only those of the version measured last on each mission."""
    runs = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(RESULTS.glob("*--*.json"))]
    latest = {}
    for run in sorted(runs, key=lambda run: run["at"]):
        if run["solver"] == "rearguard":
            latest[run["mission"], run["seconds_allowed"]] = run["version"]
    return [
        run for run in runs if run["solver"] != "rearguard" or run["version"] == latest[run["mission"], run["seconds_allowed"]]
    ]


def grouped(runs):
    """Runs by mission, then by solver, version, start, seconds."""
    groups = defaultdict(lambda: defaultdict(list))
    for run in runs:
        key = (run["solver"], run["version"], run["start"], run["seconds_allowed"], run["wide"])
        groups[run["mission"]][key].append(run)
    return groups


def bound_of(runs):
    """The best proven bound: ours, or a peer's that planned with every way that the contract allows."""
    proven = [run["bound"] for run in runs if run.get("bound") and (run["solver"] == "rearguard" or run["wide"])]
    return max(proven, default=None)


def constant_of(runs):
    return max((run["constant"] for run in runs if run.get("constant")), default=None)


def share(part):
    return "–" if part is None else f"{100 * part:.1f} %"


def amount(value):
    return "–" if value is None else f"{value:,.0f}"


def seconds(value):
    if value is None:
        return "none"
    return f"{value:.3f} s" if value < 1 else f"{value:.1f} s"


def middle(runs, name):
    values = [run[name] for run in runs if run.get(name) is not None]
    return median(values) if values else None


def kept_score(runs):
    """The median over the seeds; None where one of them kept no plan."""
    return median(run["score"] for run in runs) if all(run.get("kept") for run in runs) else None


def row(key, runs, bound, constant):
    solver, version, start, allowed, wide = key
    score = kept_score(runs)
    gap = None if score is None or bound is None else (score - bound) / score
    without = None if gap is None or constant is None else (score - bound) / (score - constant)
    spread = ""
    if len(runs) > 1 and score is not None:
        scores = [run["score"] for run in runs]
        spread = f" ({amount(min(scores))} … {amount(max(scores))})"
    began = "" if solver == "rearguard" else ", every way" if wide else ""
    named = f"{NAMES[solver]} {version}{began}" + ("" if start == "cold" else f", from our {start}")
    first = "–" if start != "cold" else seconds(middle(runs, "first"))
    status = "optimal" if any(run.get("status") == "Optimal" for run in runs) else "kept" if score else "no plan"
    loads = [value for run in runs for value in (run["load_before"], run["load_after"])]
    cells = [
        named,
        f"{allowed}",
        f"{len(runs)}",
        status,
        amount(score) + spread,
        share(gap),
        share(without),
        first,
        f"{min(loads):.1f} … {max(loads):.1f}",
    ]
    return "| " + " | ".join(cells) + " |"


def mission_table(mission, groups):
    runs = [run for group in groups.values() for run in group]
    bound, constant = bound_of(runs), constant_of(runs)
    lines = [f"### {mission}", ""]
    lines += [f"Best proven bound {amount(bound)}; every plan pays {amount(constant)}.", ""]
    heads = ["solver", "seconds", "seeds", "plan", "score (lowest … highest)", "gap", "gap without the constant"]
    lines += ["| " + " | ".join([*heads, "first plan, cold", "load"]) + " |"]
    lines += ["| --- | ---: | ---: | --- | ---: | ---: | ---: | ---: | --- |"]
    order = {"rearguard": 0, "highs": 1, "cpsat": 2}
    for key in sorted(groups, key=lambda key: (order[key[0]], key[3], key[2], key[1])):
        lines.append(row(key, groups[key], bound, constant))
    return [*lines, ""]


def against(groups_by_mission):
    """Our median against the better of the peers, and the time to the first plan."""
    lines = ["| mission | ours, s | score ÷ best peer's | without the constant | which peer | first plan: theirs ÷ ours |"]
    lines += ["| --- | ---: | ---: | ---: | --- | ---: |"]
    for mission, groups in groups_by_mission.items():
        ours = [key for key in groups if key[0] == "rearguard" and kept_score(groups[key])]
        peers = [key for key in groups if key[0] != "rearguard"]
        if not ours or not peers:
            continue
        constant = constant_of([run for group in groups.values() for run in group]) or 0
        own = groups[min(ours, key=lambda key: key[3])]
        scored = [key for key in peers if kept_score(groups[key])]
        cells = [mission, f"{own[0]['seconds_allowed']}", "no peer's plan", "–", "–"]
        if scored:
            best = min(scored, key=lambda key: kept_score(groups[key]))
            theirs, mine = kept_score(groups[best]), kept_score(own)
            start = "" if best[2] == "cold" else f", from our {best[2]}"
            net = f"{(mine - constant) / (theirs - constant):.3f}"
            cells[2:] = [f"{mine / theirs:.3f}", net, f"{NAMES[best[0]]}{start}, {best[3]} s"]
        lines.append("| " + " | ".join([*cells, sooner(own, [groups[key] for key in peers if key[2] == "cold"])]) + " |")
    return lines


def sooner(own, cold):
    """How much sooner our first plan is than the first of theirs; none of theirs counts as their limit."""
    first = middle(own, "first")
    if not first or not cold:
        return "–"
    theirs = [run.get("first") for group in cold for run in group]
    if any(theirs):
        return f"{min(t for t in theirs if t) / first:,.0f}"
    limit = max(run["seconds_allowed"] for group in cold for run in group)
    return f"> {limit / first:,.0f} (none in {limit} s)"


# Plot ------------------------------------------------------------------------------------------------

WIDE, HIGH, LEFT, RIGHT, TOP, BOTTOM = 640, 300, 78, 190, 34, 44


def curve(run):
    """(seconds, score) of each better kept plan."""
    points = [(max(point[0], 0.005), point[1]) for point in run.get("found", []) if point[1] is not None]
    best, better = math.inf, []
    for at, score in points:
        if score < best:
            best = score
            better.append((at, score))
    return better + [(run["seconds_allowed"], best)] if better else []


def plot(mission, groups):
    """Score over time (logarithmic), one line a solver; the median seed of ours."""
    lines = {}
    for (solver, _, start, _, _), runs in sorted(groups.items(), key=lambda item: item[0][3]):
        kept = sorted((run for run in runs if run.get("kept")), key=lambda run: run["score"])
        if kept:
            lines[solver, start] = curve(kept[len(kept) // 2])
    bound = bound_of([run for runs in groups.values() for run in runs])
    points = [point for line in lines.values() for point in line]
    if not points or bound is None:
        return None
    final = max(line[-1][1] for line in lines.values() if line)
    low, high = bound * 0.995, min(max(p[1] for p in points), bound + 2.5 * max(final - bound, 0.01 * bound))
    first, last = 0.005, max(p[0] for p in points)

    def x(at):
        return LEFT + (WIDE - LEFT - RIGHT) * math.log(max(at, first) / first) / math.log(last / first)

    def y(score):
        part = (min(max(score, low), high) - low) / (high - low)
        return HIGH - BOTTOM - (HIGH - TOP - BOTTOM) * part

    svg = _frame(mission, x, y, low, high, first, last)
    level = f'y1="{y(bound):.1f}" y2="{y(bound):.1f}"'
    svg.append(f'<line x1="{LEFT}" x2="{WIDE - RIGHT}" {level} stroke="#888" stroke-dasharray="5 4"/>')
    svg.append(_key(len(lines), "proven bound", "#888"))
    for number, (name, line) in enumerate(lines.items()):
        colour = COLOURS[name]
        path = f"M{x(line[0][0]):.1f},{y(line[0][1]):.1f}"
        path += "".join(f"H{x(at):.1f}V{y(score):.1f}" for at, score in line[1:])
        svg.append(f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        svg.append(_key(number, NAMES[name[0]] + ("" if name[1] == "cold" else f", {name[1]}"), colour))
    return "\n".join([*svg, "</svg>", ""])


def _key(number, text, colour):
    top = TOP + 20 * number
    line = f'<line x1="{WIDE - RIGHT + 12}" x2="{WIDE - RIGHT + 36}" y1="{top}" y2="{top}" stroke="{colour}" stroke-width="2"/>'
    return line + f'<text x="{WIDE - RIGHT + 42}" y="{top + 4}">{text}</text>'


def _frame(mission, x, y, low, high, first, last):
    title = f"{mission}: score of the best kept plan over time (lower is better)"
    svg = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" role="img" '
        f'font-family="sans-serif" font-size="12" fill="#222">',
        f"<title>{title}</title>",
        f'<rect width="{WIDE}" height="{HIGH}" fill="#fff"/>',
        f'<text x="{LEFT}" y="18" font-weight="bold">{title}</text>',
    ]
    for power in range(-2, 4):
        at = 10.0**power
        if first <= at <= last:
            svg.append(f'<line x1="{x(at):.1f}" x2="{x(at):.1f}" y1="{TOP}" y2="{HIGH - BOTTOM}" stroke="#e4e4e4"/>')
            svg.append(f'<text x="{x(at):.1f}" y="{HIGH - BOTTOM + 16}" text-anchor="middle">{at:g}</text>')
    for step in range(5):
        score = low + (high - low) * step / 4
        svg.append(f'<line x1="{LEFT}" x2="{WIDE - RIGHT}" y1="{y(score):.1f}" y2="{y(score):.1f}" stroke="#e4e4e4"/>')
        svg.append(f'<text x="{LEFT - 6}" y="{y(score) + 4:.1f}" text-anchor="end">{score / 1e6:.3f} M</text>')
    svg.append(f'<text x="{(LEFT + WIDE - RIGHT) / 2}" y="{HIGH - 8}" text-anchor="middle">seconds</text>')
    return svg


# Page ------------------------------------------------------------------------------------------------


def machines(runs):
    """Every machine, system and Python that measured, with dates and peers' versions."""
    seen = defaultdict(set)
    for run in runs:
        seen[run["machine"], run["system"], run["python"]].add(run["at"][:10])
    return [f"* {m}, {s}, Python {p}; {', '.join(sorted(days))}" for (m, s, p), days in sorted(seen.items())]


def replace(page, name, lines):
    begin, end = BEGIN.format(name), END.format(name)
    before, rest = page.split(begin, 1)
    after = rest.split(end, 1)[1]
    return f"{before}{begin}\n\n" + "\n".join(lines).strip() + f"\n\n{end}{after}"


def at_times(run, times=(1, 5, 20, 60)):
    """The best score after so many seconds of a run, as a share above its final score."""
    better, cells = [(at, score) for at, score, _ in run["found"] if score is not None], []
    for time in times:
        so_far = [score for at, score in better if at <= time]
        known = so_far and run["score"] and time < run["seconds_allowed"]
        cells.append(f"+{100 * (min(so_far) / run['score'] - 1):.1f} %" if known else "–")
    return cells


def scale(runs):
    """Generated missions by size: first kept plan, score over time, gap, memory, time a move."""
    heads = ["sites", "slack", "seconds", "first kept plan", "above the final score after 1 s", "5 s", "20 s", "60 s"]
    heads += ["final score", "gap", "peak MB", "moves", "processor s", "movements", "load"]
    lines = ["| " + " | ".join(heads) + " |", "| " + " | ".join(["---:"] * len(heads)) + " |"]
    sized = [(int(run["mission"].split(":")[1]), run["mission"].split(":")[3], run) for run in runs]
    for sites, slack, run in sorted(sized, key=lambda item: (float(item[1]), item[0])):
        judged = run["kept"] and run.get("bound")
        gap = (run["score"] - run["bound"]) / run["score"] if judged else None
        cells = [f"{sites:,}", slack, f"{run['seconds_allowed']}", seconds(run["first"]), *at_times(run)]
        cells += [amount(run["score"] if run["kept"] else None), share(gap), amount(run["peak_mb"])]
        cells += [amount(run["moves"]), amount(run.get("processor_seconds")), amount(run["movements"])]
        lines.append("| " + " | ".join([*cells, f"{run['load_before']:.1f} … {run['load_after']:.1f}"]) + " |")
    return lines


def main():
    generated = [run for run in results() if run["mission"].startswith("gen:") and int(run["mission"].split(":")[1]) > 5]
    runs = [run for run in results() if run not in generated]
    groups = dict(sorted(grouped(runs).items()))
    if generated:
        page = (PAGE / "scale.md").read_text(encoding="utf-8")
        (PAGE / "scale.md").write_text(replace(page, "scale", scale(generated)), encoding="utf-8")
    page = (PAGE / "README.md").read_text(encoding="utf-8")
    tables = []
    for mission, by_solver in groups.items():
        tables += mission_table(mission, by_solver)
        drawn = plot(mission, by_solver) if len({key[0] for key in by_solver}) > 1 else None
        if drawn:
            picture = mission.replace(":", "-") + ".svg"
            (PAGE / picture).write_text(drawn, encoding="utf-8")
            tables += [f"![{mission}: score over time]({picture})", ""]
    page = replace(page, "machines", machines(runs))
    page = replace(page, "against", against(groups))
    page = replace(page, "missions", tables)
    (PAGE / "README.md").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
