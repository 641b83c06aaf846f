"""What people see in a browser: the page of local-slack, drawn by Chromium."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.slack.namespace import node_modules
from tests.house.checkout import ROOT

EXPECTED = {"slack-status.png", "slack-approval.png", "slack-form.png", "slack-home.png"}


def test_a_browser_draws_a_status_a_request_a_form_and_the_home_tab(tmp_path: Path) -> None:
    node_modules()
    if shutil.which("chromium") is None:
        if os.environ.get("CI"):
            pytest.fail("chromium is not installed")
        pytest.skip("chromium is not installed")
    subprocess.run([sys.executable, "-m", "tests.e2e.slack.pictures", str(tmp_path)], cwd=ROOT, check=True, timeout=300)
    drawn = {path.name: path.stat().st_size for path in tmp_path.glob("*.png")}
    assert set(drawn) == EXPECTED
    assert min(drawn.values()) > 5000, "an empty page is smaller"
