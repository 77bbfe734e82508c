"""Logs in, makes a mission with a plan, a job and a log, and writes what schemathesis is told of them.

python3 prepare.py DATA TOKEN-FILE SERVER-OUTPUT
"""

import http.client
import json
import pathlib
import sys
import time

data, token_file, output = map(pathlib.Path, sys.argv[1:])


def address():
    for _ in range(200):
        for line in output.read_text().splitlines():
            if line.startswith("http://"):
                return line.split("/login")[0]
        time.sleep(0.1)
    sys.exit("the server does not start: " + output.read_text())


place = address()
heads = {"X-Rearguard": "1", "Origin": place, "Content-Type": "application/json"}


def ask(method, path, body=None, more=None):
    line = http.client.HTTPConnection(place.split("//")[1], timeout=60)
    text = json.dumps(body) if body is not None else None
    line.request(method, "/api/v1" + path, text, {**heads, **(more or {})})
    answer = line.getresponse()
    content = answer.read()
    if answer.status >= 300:
        sys.exit(f"{method} {path}: {answer.status} {content[:300]}")
    return answer, json.loads(content) if content else None


answer, _ = ask("POST", "/login", {"token": token_file.read_text().strip()})
cookie = answer.headers["Set-Cookie"].split(";")[0]
heads["Cookie"] = cookie


def over(job):
    while True:
        _, found = ask("GET", f"/jobs/{job['id']}")
        if found["status"] not in ("queued", "running"):
            return found
        time.sleep(0.3)


_, mission = ask("POST", "/missions", {"from": "tutorial"})
_, job = ask("POST", f"/missions/{mission['id']}/jobs", {"kind": "plan", "seconds": 3})
plan = over(job)["plan"]
_, view = ask("GET", f"/plans/{plan}")
first = min(view["movements"], key=lambda one: one["arrive"])
note = {"kind": "actuals", "movement": first["id"], "departed": first["depart"], "arrived": first["arrive"], "who": "fuzz"}
ask("POST", f"/missions/{mission['id']}/plans/{plan}/log", note)
on = first["arrive"]
for kind in ("simulate", "forecast"):
    _, extra = ask("POST", f"/missions/{mission['id']}/jobs", {"kind": kind, "plan": plan, "runs": 50, "on": on})
    over(extra)
_, tables = ask("GET", f"/missions/{mission['id']}/tables")
site = view["closures"][0]["site"]
name, secret = cookie.split("=")
root = pathlib.Path(__file__).resolve().parents[2]
# The cookie has the server's port in its name.
text = (root / "schemas/openapi.json").read_text().replace("rearguard-PORT", name)
(data / "openapi.json").write_text(text)
(data / "fuzz.toml").write_text(
    """[checks.positive_data_acceptance]
# What a schema cannot know: whether a site, row or day of that name is there.
expected-statuses = ["2xx", "401", "403", "404", "409", "412", "413", "422", "429"]

[checks.negative_data_rejection]
expected-statuses = ["400", "401", "403", "404", "405", "412", "413", "415", "422", "428", "429"]

[checks.missing_required_header]
expected-statuses = ["400", "401", "403", "415", "422", "428"]
"""
)
known = {
    "mission": [mission["id"]],
    "plan": [plan],
    "a": [plan],
    "b": [plan],
    "job": [job["id"]],
    "site": [site],
    "movement": [first["id"]],
    "on": [on],
    "table": [table["name"] for table in tables],
    "file": ["report.html", "plan.xlsx", "plan.json", "movements.csv", "plan.geojson", "requests.ics"],
}
(data / "known.json").write_text(json.dumps(known))
(data / "fuzz.env").write_text(
    f"export FUZZ_ADDRESS={place}\nexport FUZZ_COOKIE_NAME={name}\nexport FUZZ_COOKIE={secret}\nexport FUZZ_KNOWN={data / 'known.json'}\n"
)
