"""Runs the benchmarks: Rearguard's planner beside HiGHS and CP-SAT, one result file per run.

    python benches/measure.py quick|full [--only TEXT] [--again] [--list]
    python benches/measure.py one MISSION [--seconds N]     (ours alone; a mission or gen:SITES:SEED:SLACK)

A run that has its file under benches/results/ is not repeated, so a long list may be stopped and
taken up again; the file's name holds mission, solver, version, start, seconds, seed and machine.
Every plan is judged by `rearguard check`. The Python that runs this must have highspy and ortools
(`benches/setup.sh`); programs are taken from $CARGO_TARGET_DIR/release.
"""

import argparse
import json
import os
import platform
import re
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "benches" / "results"
SHARED = ROOT.parent / "shared" / "missions"
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release"
THREADS = 2
PEERS = {"highs": "highspy", "cpsat": "ortools"}
NICE = ["nice", "-n", "5"]


@dataclass(frozen=True)
class Job:
    """One run. `start` of a peer: `cold`, or `first plan` (our first one). `wide`: every way the contract allows."""

    mission: str
    solver: str
    seconds: int
    seed: int = 1
    start: str = "cold"
    wide: bool = False

    def folder(self, scratch):
        """The mission's folder; a recipe `gen:SITES:SEED:SLACK` is made in `scratch`."""
        if self.mission.startswith("gen:"):
            _, sites, seed, slack = self.mission.split(":")
            made = scratch / "mission"
            command = [str(TARGET / "rearguard"), "generate", "--sites", sites, "--seed", seed, "--slack", slack]
            subprocess.run([*command, "--out", str(made)], check=True, capture_output=True)
            return str(made)
        own = ROOT / "missions" / self.mission
        return str(own if own.exists() else SHARED / self.mission)

    @property
    def file(self):
        parts = [self.mission, self.solver, _version(self.solver), self.start, f"{self.seconds}s", f"seed{self.seed}", _machine()]
        if self.wide:
            parts.insert(4, "wide")
        return RESULTS / ("--".join(re.sub(r"[^A-Za-z0-9.]+", "-", part) for part in parts) + ".json")


def _version(solver):
    """A peer's package version; ours is the last commit that touched the planner."""
    if solver in PEERS:
        return version(PEERS[solver])
    command = ["git", "log", "-1", "--format=%h", "--abbrev=8", "--", "crates/plan/src", "crates/model/src"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    return os.environ.get("REARGUARD_COMMIT") or told.stdout.strip()


def _machine():
    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        named = re.search(r"model name\s*:\s*(.+)", info.read_text())
        cpu = named[1] if named else cpu
    return f"{cpu} x{os.cpu_count()}"


# What is run -----------------------------------------------------------------------------------------

SMALL = ("tutorial", "tiny-7", "tiny-8")
FIVE = ("s05-loose", "s05-tight")
GENERATED = ("gen:5:1:1.15", "gen:5:1:2.0")


def quick():
    """At most 30 minutes: small missions wide and 60 s, five bases 120 s, ours 5 or 20 s by three seeds."""
    for mission in (*FIVE, *SMALL):
        small = mission in SMALL
        for seed in (1, 2, 3):
            yield Job(mission, "rearguard", 5 if small else 20, seed)
        for solver in PEERS:
            yield Job(mission, solver, 60 if small else 120, wide=small)
        for solver in PEERS if not small else ():
            yield Job(mission, solver, 120, start="first plan")


def full():
    """The issue's table: peers 600 s on five and thirteen bases, ours by five seeds on everything."""
    yield from quick()
    for mission in (*FIVE, *GENERATED):
        for solver in PEERS:
            for start in ("cold", "first plan"):
                yield Job(mission, solver, 600, start=start)
    ours = dict.fromkeys(SMALL, 5) | dict.fromkeys((*FIVE, *GENERATED), 20)
    ours |= {"minusma-2023": 30, "unifil-2027": 30, "s13-loose": 60, "s13-tight": 60, "s40": 60, "s100": 120}
    for mission, seconds in ours.items():
        for seed in range(1, 6):
            yield Job(mission, "rearguard", seconds, seed)
    for mission in ("s13-loose", "s13-tight"):
        for solver in PEERS:
            for start in ("cold", "first plan"):
                yield Job(mission, solver, 600, start=start)


# Running ---------------------------------------------------------------------------------------------


def run(job):
    """Runs a job; returns what its file holds."""
    load = os.getloadavg()[0]
    at = datetime.now(UTC).isoformat(timespec="seconds")
    with tempfile.TemporaryDirectory() as scratch:
        plan = Path(scratch) / "plan.json"
        mission = job.folder(Path(scratch))
        found = _ours(job, mission, plan) if job.solver == "rearguard" else _peer(job, mission, plan)
        if plan.exists():
            found |= _judged(mission, plan)
    return {
        "mission": job.mission,
        "solver": job.solver,
        "version": found.pop("version", None) or _version(job.solver),
        "start": job.start,
        "wide": job.wide,
        "seconds_allowed": job.seconds,
        "seed": job.seed,
        "threads": THREADS,
        "machine": _machine(),
        "system": platform.platform(),
        "python": platform.python_version(),
        "at": at,
        "load_before": round(load, 2),
        "load_after": round(os.getloadavg()[0], 2),
        **found,
    }


def _answer(command, **more):
    """The JSON object that a command prints last, its wall and processor time."""
    began, used = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    with subprocess.Popen(NICE + command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more) as child:
        printed, complaint = child.communicate()
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
    times = {"wall": round(time.monotonic() - began, 1), "processor_seconds": round(spent, 1)}
    lines = [line for line in printed.splitlines() if line.startswith("{")]
    if not lines:
        return {"status": "failed", "complaint": complaint[-500:]} | times
    return json.loads(lines[-1]) | times


def _ours(job, mission, plan):
    trace = TARGET / "examples" / "trace"
    found = _answer([str(trace), str(job.seconds), str(THREADS), str(job.seed), mission, str(plan)])
    found["status"] = "kept" if found.get("kept") else "not kept"
    return found


def _peer(job, mission, plan):
    command = [sys.executable, "-m", "monolith", mission, "--solver", job.solver, "--seconds", str(job.seconds)]
    command += ["--threads", str(THREADS), "--seed", str(job.seed), "--out", str(plan)]
    if job.wide:
        command.append("--wide")
    if job.start != "cold":
        out = plan.parent / "first"
        ours = [str(TARGET / "rearguard"), "plan", mission, "--out", str(out), "--iterations", "1"]
        subprocess.run(ours, check=True, capture_output=True)
        command += ["--start", str(out / "plan.json")]
    found = _answer(command, cwd=ROOT / "benches" / "peers")
    if found.get("found"):
        found["first"] = found["found"][0][0]
    return found


def _judged(mission, plan):
    """Whether our checker finds the plan kept, and its score."""
    command = [str(TARGET / "rearguard"), "check", mission, str(plan), "--json"]
    told = json.loads(subprocess.run(command, capture_output=True, text=True).stdout)
    score = told["score"] and told["score"]["total"]
    broken = [violation["rule"] for violation in told["violations"]]
    return {"kept": told["kept"], "score": score, "components": told["score"], "rules_broken": broken}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("which", choices=("quick", "full", "one"))
    parser.add_argument("mission", nargs="?", help="for one")
    parser.add_argument("--seconds", type=int, default=20, help="for one")
    parser.add_argument("--only", default="", help="only runs whose file name holds this text")
    parser.add_argument("--again", action="store_true", help="also what has been measured")
    parser.add_argument("--list", action="store_true", help="only say what would be run")
    options = parser.parse_args()
    if options.which == "one":
        jobs = [Job(options.mission, "rearguard", options.seconds)]
    else:
        jobs = list(dict.fromkeys(quick() if options.which == "quick" else full()))
    jobs = [job for job in jobs if options.only in job.file.name and (options.again or not job.file.exists())]
    RESULTS.mkdir(exist_ok=True)
    for number, job in enumerate(jobs, 1):
        print(f"{number}/{len(jobs)} {job.file.name}", flush=True)
        if not options.list:
            result = run(job)
            job.file.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
            print(f"    {result.get('status')} score {result.get('score')} first {result.get('first')}", flush=True)


if __name__ == "__main__":
    main()
