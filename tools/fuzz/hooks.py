"""Sends every case as the page would, mostly about what is there, and keeps it in place."""

import json
import os
import pathlib
import random
import urllib.request

import schemathesis

ADDRESS = os.environ["FUZZ_ADDRESS"]
NAME, SECRET = os.environ["FUZZ_COOKIE_NAME"], os.environ["FUZZ_COOKIE"]
KNOWN = json.loads(pathlib.Path(os.environ["FUZZ_KNOWN"]).read_text())
MISSION, PLAN = KNOWN["mission"][0], KNOWN["plan"][0]


def newest():
    ask = urllib.request.Request(f"{ADDRESS}/api/v1/missions/{MISSION}", headers={"Cookie": f"{NAME}={SECRET}"})
    with urllib.request.urlopen(ask, timeout=30) as answer:
        return answer.headers["ETag"]


def about_what_is_there(parameters):
    """Nine of ten names are known ones."""
    for name in parameters or {}:
        if name in KNOWN and random.random() < 0.9:
            parameters[name] = random.choice(KNOWN[name])


@schemathesis.hook
def before_call(context, case, kwargs):
    case.headers.setdefault("X-Rearguard", "1")
    case.headers.setdefault("Origin", ADDRESS)
    about_what_is_there(case.path_parameters)
    removes = case.method.upper() == "DELETE"
    if removes and "mission" in case.path_parameters:
        case.path_parameters["mission"] = "none"
    if removes and "plan" in case.path_parameters:
        case.path_parameters["plan"] = "none"
    if "If-Match" in case.headers and random.random() < 0.75:
        case.headers["If-Match"] = newest()


@schemathesis.auth()
class Session:
    def get(self, case, context):
        return SECRET

    def set(self, case, data, context):
        case.cookies[NAME] = data
