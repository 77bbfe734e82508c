#!/usr/bin/env python3
"""How fast the server reads beside a running plan job with 20 open tabs.

    python3 benches/serve.py [BINARY] [SECONDS]

Each tab is an event stream of the job and a reader that asks for what the page
asks for, one request after the other with a pause of a second between rounds.
Nothing but Python's own library is needed. Prints a line of Markdown for each route.
"""

import http.client
import json
import os
import pathlib
import secrets
import subprocess
import sys
import tempfile
import threading
import time

BINARY = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "target/release/rearguard").resolve()
SECONDS = float(sys.argv[2]) if len(sys.argv) > 2 else 30
TABS = 20


class Server:
    def __init__(self, folder):
        token = pathlib.Path(folder) / "token"
        token.write_text(secrets.token_hex(24))
        token.chmod(0o600)
        command = [BINARY, "serve", "--data", f"{folder}/data", "--dev-token", token, "--dev-pace", "100"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True)
        line = next(line for line in self.process.stdout if line.startswith("http://"))
        self.place = line.split("//")[1].split("/")[0]
        self.heads = {"X-Rearguard": "1", "Origin": f"http://{self.place}", "Content-Type": "application/json"}
        answer, _ = self.ask("POST", "/login", {"token": token.read_text()})
        self.heads["Cookie"] = answer.headers["Set-Cookie"].split(";")[0]

    def line(self):
        return http.client.HTTPConnection(self.place, timeout=60)

    def ask(self, method, path, body=None, line=None):
        line = line or self.line()
        line.request(method, "/api/v1" + path, json.dumps(body) if body is not None else None, self.heads)
        answer = line.getresponse()
        content = answer.read()
        assert answer.status < 300, (method, path, answer.status, content[:300])
        return answer, json.loads(content) if content else None

    def over(self, job):
        while True:
            _, found = self.ask("GET", f"/jobs/{job['id']}")
            if found["status"] not in ("queued", "running"):
                return found
            time.sleep(0.2)


def watch(server, job, events, until):
    line = server.line()
    line.request("GET", f"/api/v1/jobs/{job}/events", headers=server.heads)
    answer = line.getresponse()
    while time.monotonic() < until:
        if answer.readline().startswith(b"id:"):
            events.append(1)


def read(server, routes, times, until):
    line = server.line()
    while time.monotonic() < until:
        for name, path in routes:
            begun = time.monotonic()
            server.ask("GET", path, line=line)
            times.append((name, time.monotonic() - begun))
        time.sleep(1)


def main():
    with tempfile.TemporaryDirectory() as folder:
        mission, plan = during(folder, prepare)
        during(folder, lambda server: measure(server, mission, plan))


def during(folder, what):
    server = Server(folder)
    try:
        return what(server)
    finally:
        server.process.terminate()
        server.process.wait()


def prepare(server):
    _, mission = server.ask("POST", "/missions", {"from": "demo"})
    _, job = server.ask("POST", f"/missions/{mission['id']}/jobs", {"kind": "plan", "seconds": 5})
    return mission, server.over(job)["plan"]


def measure(server, mission, plan):
    """On a server that was just started: the first readers find nothing judged."""
    _, job = server.ask("POST", f"/missions/{mission['id']}/jobs", {"kind": "plan", "seconds": SECONDS + 20})
    m, p, j = mission["id"], plan, job["id"]
    routes = [
        ("missions", "/missions"),
        ("mission", f"/missions/{m}"),
        ("tables", f"/missions/{m}/tables"),
        ("table of units", f"/missions/{m}/tables/units"),
        ("scene", f"/missions/{m}/scene"),
        ("plans", f"/missions/{m}/plans"),
        ("plan", f"/plans/{p}"),
        ("log", f"/missions/{m}/plans/{p}/log"),
        ("standing", f"/missions/{m}/plans/{p}/standing?on={mission['start']}"),
        ("job", f"/jobs/{j}"),
    ]
    times, events, until = [], [], time.monotonic() + SECONDS
    tabs = [threading.Thread(target=watch, args=(server, j, events, until), daemon=True) for _ in range(TABS)]
    tabs += [threading.Thread(target=read, args=(server, routes, times, until), daemon=True) for _ in range(TABS)]
    load = os.getloadavg()[0]
    for tab in tabs:
        tab.start()
    for tab in tabs:
        tab.join(SECONDS + 30)
    _, found = server.ask("GET", f"/jobs/{j}")
    print(f"{len(times)} reads in {SECONDS:.0f} s, {len(events)} events, the job {found['status']}, "
          f"{os.cpu_count()} cores, load {load:.1f} before and {os.getloadavg()[0]:.1f} after\n")
    print("| read | median ms | p95 ms | most ms |\n| --- | ---: | ---: | ---: |")
    for name in ["all"] + [name for name, _ in routes]:
        of = sorted(taken * 1000 for read, taken in times if name in ("all", read))
        print(f"| {name} | {of[len(of) // 2]:.0f} | {of[len(of) * 95 // 100]:.0f} | {of[-1]:.0f} |")


main()
