"""A static server for the built site: our headers, precompressed files, and faults on demand."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from ground.security_headers import HEADERS, TYPES


class Server(ThreadingHTTPServer):
    """Serves one folder. broken: ends of paths that answer 404; held: ends of paths that wait for their event; types: by ending of a
    path, a type that is sent in place of the right one; gone: no request is answered, as without a network; complaints: what
    browsers tell of the policy, told: that one did.
    """

    daemon_threads = True

    def __init__(self, folder: Path, port: int = 0) -> None:
        self.folder = folder
        self.broken: set[str] = set()
        self.held: dict[str, threading.Event] = {}
        self.types: dict[str, str] = {}
        self.gone = False
        self.complaints: list[str] = []
        self.told = threading.Event()
        super().__init__(("127.0.0.1", port), Handler)

    @property
    def url(self) -> str:
        """Address of the home page."""
        return f"http://127.0.0.1:{self.server_port}/"

    def heal(self) -> None:
        """End all faults."""
        self.gone = False
        self.broken.clear()
        self.types.clear()
        for event in self.held.values():
            event.set()
        self.held.clear()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that closes a connection early is no error."""


class Handler(SimpleHTTPRequestHandler):
    """Sends the headers of the site, .br files where they are, and the site's own 404 page."""

    protocol_version = "HTTP/1.1"
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, **TYPES}  # noqa: RUF012
    server: Server

    def do_GET(self) -> None:
        """One file, whole."""
        if self.server.gone:
            self.close_connection = True
            return
        path = self.path.partition("?")[0]
        for end, event in list(self.server.held.items()):
            if path.endswith(end):
                event.wait(120)
        file = self.server.folder / path.lstrip("/")
        if file.is_dir():
            file /= "index.html"
        if not file.is_file() or any(path.endswith(end) for end in self.server.broken):
            self.reply(404, self.server.folder / "404.html", compress=False)
        else:
            self.reply(200, file, compress="br" in self.headers.get("Accept-Encoding", ""))

    def do_POST(self) -> None:
        """What broke the policy, told by the browser itself."""
        self.server.complaints.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.server.told.set()
        self.send_response(204)
        self.end_headers()

    def reply(self, status: int, file: Path, compress: bool) -> None:
        """Status, headers, body."""
        packed = file.with_name(file.name + ".br")
        use = compress and packed.is_file()
        body = (packed if use else file).read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", self.server.types.get(file.suffix) or self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-cache")
        if use:
            self.send_header("Content-Encoding", "br")
        for name, value in HEADERS.items():
            self.send_header(name, f"{value}; report-uri /policy" if name == "Content-Security-Policy" else value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet: a failing test says what matters."""


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """A running server, closed at the end."""
    server = Server(folder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.heal()
        server.shutdown()
        server.server_close()
