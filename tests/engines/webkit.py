"""WebKitGTK's MiniBrowser, driven by WebKit's own driver, on a display that nobody sees."""

from __future__ import annotations

import json
import os
import subprocess
import time
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from ground import engines
from tests.browser.conftest import PATIENCE
from tests.engines.driver import Driver, Refused
from tests.hosts.servers import answers, free_port

COMMANDS = {
    "Navigate": "url",
    "Refresh": "refresh",
    "SetTimeouts": "timeouts",
    "ExecuteAsyncScript": "execute/async",
    "FindElement": "element",
    "ElementClick": "element/{id}/click",
    "ElementSendKeys": "element/{id}/value",
}
# WebKit cages its processes with what a container, and root, do not have; only our own pages are opened here.
OPTIONS = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "LIBGL_ALWAYS_SOFTWARE": "1", "GSETTINGS_BACKEND": "memory"}


class WebKit(Driver):
    """Its profile lives in memory; folder: where what it says is kept."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.path = ""
        with (folder / "said.log").open("wb") as said:
            self.screen, display = screen(said)
            environment = {**os.environ, **OPTIONS, "DISPLAY": display, "HOME": str(folder)}
            command = [engines.webkit(), f"--port={self.port}"]
            self.process = subprocess.Popen(command, stdout=said, stderr=said, env=environment)
        try:
            self._begin()
        except BaseException:
            self.close()
            raise

    def _begin(self) -> None:
        end = time.monotonic() + PATIENCE / 1000
        while not answers(self.port):
            assert time.monotonic() < end, "WebKitWebDriver does not answer"
            time.sleep(0.1)
        made = self._ask("POST", "/session", {"capabilities": {}})
        self.path = f"/session/{made['sessionId']}"
        self.version = f"WebKitGTK {made['capabilities']['browserVersion']}"
        self.send("SetTimeouts", script=PATIENCE, pageLoad=PATIENCE)

    def send(self, command: str, **parameters: Any) -> Any:
        """A request of the classic protocol."""
        return self._ask("POST", "/" + COMMANDS[command].format(**parameters), parameters)

    def _ask(self, method: str, path: str, parameters: dict[str, Any] | None = None) -> Any:
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=2 * PATIENCE / 1000)) as connection:
            connection.request(method, self.path + path, None if parameters is None else json.dumps(parameters))
            answer = connection.getresponse()
            value = json.loads(answer.read())["value"]
        if answer.status >= 400:
            raise Refused(f"{value['error']}: {value['message']}")
        return value

    def close(self) -> None:
        """The session first: the driver ends its MiniBrowser with it."""
        try:
            if self.path:
                self._ask("DELETE", "")
        finally:
            for process in (self.process, self.screen):
                process.terminate()
                process.wait(30)


def screen(said: Any) -> tuple[subprocess.Popen[bytes], str]:
    """A display of its own, under a number that nobody uses."""
    told, tells = os.pipe()
    command = [engines.display(), "-displayfd", str(tells), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[tells], stdout=said, stderr=said)
    os.close(tells)
    with os.fdopen(told) as number:
        return process, f":{number.readline().strip()}"
