"""Files that pages fetch, under a name that holds their content: hosts and browsers may keep them for ever."""

from __future__ import annotations

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ground.files import digest, save


def published(data: object, name: str, config: MkDocsConfig) -> str:
    """Write data as JSON; its address from the root of the site: assets/ask/fr.HASH.json for the name assets/ask/fr."""
    return published_bytes(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode(), name, "json", config)


def published_bytes(content: bytes, name: str, ending: str, config: MkDocsConfig) -> str:
    """Write a file; its address from the root of the site: assets/ask/fr.HASH.json for the name assets/ask/fr and the ending json."""
    address = f"{name}.{digest([content])[:16]}.{ending}"
    save(Path(config.site_dir) / address, content)
    return address
