"""Fills in what the company allows where articles mark the place: extra.policies of mkdocs.yml, else docs/policies.yml."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from ground.files import read_if_there
from hooks.this_build.articles import library_of
from hooks.this_build.passes import is_first
from knowledge.messages import words
from knowledge.policies import (
    Policies,
    WrongPolicies,
    check_places,
    company_policies,
    lost_links,
    read_policies,
    say_policies,
)

log = logging.getLogger("mkdocs.plugins.policies")


def on_config(config: MkDocsConfig) -> None:
    """Stop at once where the company's rule cannot be used: its employees would be told another."""
    policies, mistakes = read_policies(_text(config))
    for mistake in mistakes:
        log.warning("%s", mistake)
    config.extra["policy_defaults"], config.extra["policies_said"] = policies, {}
    if not mistakes:
        config.extra["policies_said"] = _said(config, policies)


def _said(config: MkDocsConfig, policies: Policies) -> Policies:
    try:
        return company_policies(config.extra.get("policies"), policies, Path(config.config_file_path))
    except WrongPolicies as error:
        raise PluginError(str(error)) from error


def _text(config: MkDocsConfig) -> str:
    return read_if_there(Path(config.docs_dir, "policies.yml"))


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """The articles are read by now: what their places stand for, and where the texts lead."""
    if not is_first(config):
        return
    library, policies = library_of(config), config.extra["policy_defaults"]
    for mistake in check_places(library, policies, _text(config)):
        log.warning("%s", mistake)
    for name in lost_links([*policies.values(), *config.extra["policies_said"].values()], library.states()):
        log.warning("a policy links to %r. Expected the id of an article that exists.", name)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Each place becomes a paragraph."""
    language = page.file.src_uri.partition("/")[0]
    policies, said = config.extra["policy_defaults"], config.extra["policies_said"]
    return say_policies(markdown, language, policies, said, words(language).gettext)
