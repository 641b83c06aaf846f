"""Runs an emulator and Lijn in a network of their own, with a door of Unix sockets to the tests outside.

Started as `unshare -rn python -m tests.e2e.slack.inside`, with a plan in JSON as its argument; ends with its input.
"""

import asyncio
import json
import os
import socket
import struct
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

_SIOCSIFFLAGS = 0x8914
_UP = 1 | 64


def bring_loopback_up() -> None:
    """As `ip link set lo up` does, without needing that program."""
    import fcntl

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, _SIOCSIFFLAGS, struct.pack("16sh14s", b"lo", _UP, b""))


def start(command: list[str], folder: Path, name: str, env: dict[str, str] | None = None) -> subprocess.Popen[bytes]:
    with (folder / f"{name}.log").open("ab") as log:
        return subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )


def wait_for(port: int, seconds: float = 120) -> None:
    until = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return


async def door(path: Path, port: int) -> None:
    """Carries bytes between a Unix socket and a port in here."""

    async def carry(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        try:
            while data := await source.read(65536):
                target.write(data)
                await target.drain()
        except OSError:
            pass
        finally:
            target.close()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            there = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            writer.close()
            return
        await asyncio.gather(carry(reader, there[1]), carry(there[0], writer))

    await asyncio.start_unix_server(connected, path)


async def main(plan: dict[str, Any]) -> None:
    folder = Path(plan["folder"])
    bring_loopback_up()
    running: dict[str, subprocess.Popen[bytes]] = {}
    for step in plan["steps"]:
        running[step["name"]] = start(step["command"], folder, step["name"], step.get("env"))
        if step.get("port"):
            wait_for(step["port"])
            await door(folder / f"{step['name']}.sock", step["port"])
    print("ready", flush=True)
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        order = json.loads(line)
        process = running[order["name"]]
        if order["do"] == "kill":
            process.kill()
            process.wait()
        else:
            step = next(step for step in plan["steps"] if step["name"] == order["name"])
            running[order["name"]] = start(step["command"], folder, step["name"], step.get("env"))
            if step.get("port"):
                wait_for(step["port"])
        print("done", flush=True)
    for process in running.values():
        process.terminate()
    for process in running.values():
        process.wait(20)


if __name__ == "__main__":
    asyncio.run(main(json.loads(sys.argv[1])))
