"""Data that pages fetch, under a name that holds its content: hosts and browsers may keep it for ever."""

from __future__ import annotations

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ground.files import digest, save


def published(data: object, name: str, config: MkDocsConfig) -> str:
    """Write data as JSON; its address from the root of the site: assets/ask/fr.HASH.json for the name assets/ask/fr."""
    content = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    address = f"{name}.{digest([content])[:16]}.json"
    save(Path(config.site_dir) / address, content)
    return address
