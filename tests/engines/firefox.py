"""Firefox, driven through Marionette: the door that its own driver uses, open on this machine only."""

from __future__ import annotations

import json
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

from ground import engines
from ground.files import read_text, write_text
from tests.browser.conftest import PATIENCE
from tests.engines.driver import Driver, Refused

PORT = "MarionetteActivePort"  # the file of the profile in which Firefox writes the port that it took


class Firefox(Driver):
    """Without a window; folder: where its profile is made and what it says is kept."""

    def __init__(self, folder: Path) -> None:
        write_text(folder / "user.js", 'user_pref("marionette.port", 0);\n')
        command = [engines.firefox(), "--headless", "--marionette", "--no-remote", "--profile", str(folder)]
        with (folder / "said.log").open("wb") as said:
            self.process = subprocess.Popen(command, stdout=said, stderr=said)
        try:
            self._begin(folder)
        except BaseException:
            self.close()
            raise

    def _begin(self, folder: Path) -> None:
        self.number = 0
        self.stream = socket.create_connection(("127.0.0.1", self._port(folder)), 2 * PATIENCE / 1000).makefile("rwb")
        self._receive()  # it says which protocol it speaks
        self.version = "Firefox " + self.send("NewSession")["capabilities"]["browserVersion"]
        self.send("SetTimeouts", script=PATIENCE, pageLoad=PATIENCE)

    def _port(self, folder: Path) -> int:
        end = time.monotonic() + PATIENCE / 1000
        while not (folder / PORT).is_file() or not read_text(folder / PORT).strip():
            if self.process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"Firefox does not start:\n{read_text(folder / 'said.log')}")
            time.sleep(0.1)
        return int(read_text(folder / PORT))

    def send(self, command: str, **parameters: Any) -> Any:
        """[0, number, command, parameters] leads to [1, number, error, answer]."""
        self.number += 1
        message = json.dumps([0, self.number, f"WebDriver:{command}", parameters]).encode()
        self.stream.write(b"%d:%s" % (len(message), message))
        self.stream.flush()
        _, number, error, answer = self._receive()
        assert number == self.number
        if error:
            raise Refused(f"{error['error']}: {error['message']}")
        return answer["value"] if isinstance(answer, dict) and set(answer) == {"value"} else answer

    def _receive(self) -> Any:
        size = b""
        while (byte := self.stream.read(1)) != b":":
            if not byte:
                raise RuntimeError("Firefox closed the connection")
            size += byte
        return json.loads(self.stream.read(int(size)))

    def close(self) -> None:
        """Its other processes end with it."""
        self.process.terminate()
        self.process.wait(30)
