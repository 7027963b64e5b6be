"""nginx and Apache, each serving a folder with nothing but what the build laid there for it."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path

from ground import debian
from ground.files import read_text, write_text

NGINX = """\
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {root};
    include {rules};
  }}
}}
"""
APACHE = """\
ServerRoot {folder}
ServerName localhost
PidFile {folder}/apache.pid
ErrorLog {folder}/error.log
Listen 127.0.0.1:{port}
{modules}
TypesConfig /etc/mime.types
DirectoryIndex index.html
DocumentRoot {root}
<Directory {root}>
  Require all granted
  AllowOverride FileInfo
</Directory>
"""
MODULES = (
    "mpm_event",
    "authz_core",
    "authz_host",
    "dir",
    "mime",
    "env",
    "setenvif",
    "headers",
    "rewrite",
    "deflate",
    "filter",
)
DEBIAN_MODULES = Path("/usr/lib/apache2/modules")


@contextmanager
def nginx(root: Path, rules: Path, folder: Path) -> Iterator[int]:
    """A stock nginx, its port; rules: the file of the build that its server block includes."""
    program = debian.ensure("nginx", "nginx-light", "The site on nginx")
    port = free_port()
    write_text(folder / "nginx.conf", NGINX.format(folder=folder, port=port, root=root, rules=rules))
    with running(
        [program, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-g", "daemon off; user root;"], port, folder
    ):
        yield port


@contextmanager
def apache(root: Path, folder: Path) -> Iterator[int]:
    """A stock Apache, its port; what the site needs is in its .htaccess."""
    program = debian.ensure("apache2", "apache2", "The site on Apache")
    port = free_port()
    there = [name for name in MODULES if (DEBIAN_MODULES / f"mod_{name}.so").is_file()]
    modules = "\n".join(f"LoadModule {name}_module {DEBIAN_MODULES}/mod_{name}.so" for name in there)
    write_text(folder / "apache.conf", APACHE.format(folder=folder, port=port, root=root, modules=modules))
    with running([program, "-d", str(folder), "-f", str(folder / "apache.conf"), "-DFOREGROUND"], port, folder):
        yield port


@contextmanager
def running(command: list[str], port: int, folder: Path) -> Iterator[None]:
    """A server until the end of the block; what it said where it does not come up."""
    with (folder / "said.log").open("wb") as said, subprocess.Popen(command, stdout=said, stderr=said) as process:
        try:
            for _ in range(300):
                if process.poll() is not None or answers(port):
                    break
                time.sleep(0.1)
            if not answers(port):
                raise RuntimeError("".join(read_text(log) for log in folder.glob("*.log")))
            yield
        finally:
            process.terminate()


def answers(port: int) -> bool:
    """Whether somebody listens there."""
    with socket.socket() as trial:
        return trial.connect_ex(("127.0.0.1", port)) == 0


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def get(port: int, path: str, accepts: str = "") -> tuple[int, dict[str, str], bytes]:
    """Status, headers (names in small letters) and body of one request."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
        connection.request("GET", path, headers={"Accept-Encoding": accepts} if accepts else {})
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
