"""A process that is killed between two steps that were counted beforehand."""

import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine, event

from tests.watching import hear


def lived(work: Callable[[], None]) -> int:
    """Does the work in a fork of this process and returns how that ended: 0, or minus the number of a signal."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        except BaseException:  # noqa: BLE001 - what goes wrong in the child is shown, and ends as 1
            traceback.print_exc()
            sys.stderr.flush()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


class Fuse:
    """Counts steps, and kills this process at the one it was set to."""

    def __init__(self, steps: int | None, last_words: Path) -> None:
        self._steps = steps
        self._last_words = last_words
        self.door = "start"
        self.counted = 0

    def step(self, name: str) -> None:
        """One step further, or dead."""
        self.counted += 1
        if self.counted == self._steps:
            with self._last_words.open("a", encoding="utf-8") as file:
                file.write(f"{name}\n")
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(self, engine: Engine) -> None:
        """Counts what the database does: each statement, before and after it, and each commit."""

        def statement(name: str) -> Callable[..., None]:
            return lambda *_: self.step(f"{self.door}: {name}")

        hear(engine, statement("before a statement"), statement("after a statement"))
        event.listen(engine, "commit", statement("before a commit"))
        event.listen(engine.pool, "checkin", statement("after the end of a transaction"))
