"""An event loop in a thread, for servers that synchronous tests talk to."""

import asyncio
from collections.abc import Coroutine
from threading import Thread
from typing import Any

from aiohttp import web


class Loop:
    """Runs until it is stopped."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self._thread = Thread(target=self.loop.run_forever, daemon=True)
        self._thread.start()
        self._runners: list[web.AppRunner] = []

    def run(self, work: Coroutine[Any, Any, Any], seconds: float = 30) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(seconds)

    def serve(self, app: web.Application, port: int = 0) -> str:
        """Serves the application on this machine and returns its address."""

        async def start() -> str:
            runner = web.AppRunner(app)
            await runner.setup()
            await web.TCPSite(runner, "127.0.0.1", port).start()
            self._runners.append(runner)
            return f"http://127.0.0.1:{runner.addresses[0][1]}"

        return str(self.run(start()))

    def stop(self) -> None:
        for runner in self._runners:
            self.run(runner.cleanup())
        self.run(_end())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join()
        self.loop.close()


async def _end() -> None:
    """Ends what still waits for the rest of a body that will not come."""
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
