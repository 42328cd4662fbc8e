"""What a run keeps is never among the installed files, where an uninstall would leave it behind: a folder named
``audit`` without modules would then hide the next installation."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
INSTALLED = ("audit", "checks", "reports")


def files() -> set[Path]:
    return {path for name in INSTALLED for path in (ROOT / name).rglob("*") if path.is_file()}


def test_a_run_with_every_cache_writes_to_the_users_folder_alone(tmp_path: Path) -> None:
    before = files()
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "audit", "check", "claims", f"--format=html={tmp_path / 'report.html'}"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    kept = {path.suffix for path in (tmp_path / "cache" / "audit").iterdir()}
    assert kept == {".index", ".template"}
    assert not [path for path in files() - before if path.suffix != ".pyc"]
