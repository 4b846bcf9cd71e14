"""Ctrl and C at any moment: no traceback, and nothing half done."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shared import ROOT, TODAY

LITTLE = ROOT / "tests" / "towns" / "little"
SENTENCES = ("", "Reading the data ...", "Making the pages ...", "Writing ")


@pytest.mark.parametrize("after", SENTENCES)
def test_silence(tmp_path: Path, after: str) -> None:
    """Whoever stops a build after any of its sentences reads nothing more, and finds no half a site."""
    out = tmp_path / "out"
    words = ["build", "--city", str(LITTLE), "--out", str(out), "--today", str(TODAY)]
    command = [sys.executable, "-m", "recovery_hub", *words]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stderr is not None
        while after and not process.stderr.readline().startswith(after):
            pass
        process.send_signal(signal.SIGINT)
        said, shown = process.communicate()[::-1]
    assert process.returncode in {130, -signal.SIGINT, 0}
    if process.returncode:
        assert not out.exists() or (out / "index.html").is_file()
    assert "Traceback" not in said
    assert "KeyboardInterrupt" not in said
    assert "Abort" not in said
    assert "" == shown
