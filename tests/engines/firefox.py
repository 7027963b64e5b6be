"""Firefox, driven through Marionette: the door that its own driver uses, open on this machine only."""

from __future__ import annotations

import json
import socket
import subprocess
import time
from typing import Any

from ground import engines
from ground.files import read_text, write_text
from tests.browser.conftest import PATIENCE
from tests.engines.driver import Driver, Refused

PORT = "MarionetteActivePort"  # the file of the profile in which Firefox writes the port that it took


class Firefox(Driver):
    """Without a window."""

    def begin(self) -> None:
        write_text(self.folder / "user.js", 'user_pref("marionette.port", 0);\n')
        options = ["--headless", "--marionette", "--no-remote", "--profile", str(self.folder)]
        process = self.run([engines.firefox(), *options])
        door = socket.create_connection(("127.0.0.1", self._port(process)), 2 * PATIENCE / 1000)
        self.stream = self.ends.enter_context(self.ends.enter_context(door).makefile("rwb"))
        self.number = 0
        self._receive()  # it says which protocol it speaks
        self.version = "Firefox " + self.send("NewSession")["capabilities"]["browserVersion"]
        self.send("SetTimeouts", script=PATIENCE, pageLoad=PATIENCE)

    def _port(self, process: subprocess.Popen[bytes]) -> int:
        end = time.monotonic() + PATIENCE / 1000
        while not (self.folder / PORT).is_file() or not read_text(self.folder / PORT).strip():
            if process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"Firefox does not start:\n{read_text(self.folder / 'said.log')}")
            time.sleep(0.1)
        return int(read_text(self.folder / PORT))

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
