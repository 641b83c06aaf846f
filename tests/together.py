"""Which tests one worker runs, one after the other, because they share what is slow to start."""

from xdist.scheduler import LoadScopeScheduling

SHARING = {
    "tests/e2e/slack/test_local_slack.py": "local-slack",
    "tests/e2e/slack/test_pictures.py": "local-slack",
    "tests/e2e/slack/test_emulate.py": "emulate",
    "tests/e2e/teams/test_playground.py": "playground",
    "tests/e2e/test_console.py": "console",
    "tests/failure/test_kill.py": "towns",
    "tests/teams/test_payloads.py": "payloads",
}
"""File -> what its tests share. pytest-xdist's own groups do not work with this pytest: it keeps ids elsewhere."""


class Together(LoadScopeScheduling):  # type: ignore[misc]
    """Tests that share something go to one worker, the largest groups first; all others wherever there is room."""

    def _split_scope(self, nodeid: str) -> str:
        return SHARING.get(nodeid.split("::", 1)[0], nodeid)
