"""When a hook runs: in the order of mkdocs.yml, save for the one rule that a list cannot say."""

from __future__ import annotations

from mkdocs.plugins import event_priority

# The language plugin, which stands before all hooks, sorts files, ends pages and merges the search at -100: what uses
# its work comes later. Among those, the order is again that of mkdocs.yml.
after_languages = event_priority(-200)
