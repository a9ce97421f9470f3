"""Let LibreOffice itself open workbooks, write cells as a person would, and save them. Runs under its own Python.

Standard input: a list of jobs as JSON, each with ``open`` (path), ``cells`` (sheet, cell, kind, value)
and ``save`` (path → filter). The first argument is a folder for its profile.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PIPE = f"fairhearing{time.time_ns()}"


def main() -> None:
    """Do all jobs with one LibreOffice, and end it."""
    office = subprocess.Popen(["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{sys.argv[1]}",
                               f"--accept=pipe,name={PIPE};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    desktop = connect()
    try:
        for job in json.load(sys.stdin):
            do(desktop, job)
    finally:
        desktop.terminate()
        office.wait(timeout=60)


def connect():
    """Wait until LibreOffice answers."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _attempt in range(300):
        try:
            context = resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            time.sleep(0.2)
    sys.exit("LibreOffice did not answer within a minute")


def do(desktop, job) -> None:
    """Open, write, save."""
    document = desktop.loadComponentFromURL(Path(job["open"]).as_uri(), "_blank", 0, (said("Hidden", True),))
    for sheet, name, kind, value in job["cells"]:
        cell = document.Sheets.getByName(sheet).getCellRangeByName(name)
        if kind == "number":
            cell.setValue(value)
        elif kind == "date":
            cell.setFormula(value)  # as typed: LibreOffice finds out what it is
        else:
            cell.setString(value)
    for path, writer in job["save"].items():
        document.storeToURL(Path(path).as_uri(), (said("FilterName", writer),))
    document.close(True)


def said(name, value):
    """Make one of LibreOffice's named values."""
    return PropertyValue(name, 0, value, 0)


main()
