"""Checks every wizard before the pages are made, and lets `mkdocs serve` see an edited one."""

from __future__ import annotations

import logging

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError

from ground.build_cache import made_once
from ground.root import ROOT
from hooks.this_build.articles import library_of
from hooks.this_build.browser_python import packs
from hooks.this_build.passes import is_first
from knowledge.wizard_checks import WizardCannotRun, forget, named_articles, step_faults, word_faults, wrong_articles
from runtime.files import PACKAGE
from runtime.sources import Sources, read_package

log = logging.getLogger("mkdocs.hooks.wizards")


def on_pre_build(config: MkDocsConfig) -> None:
    """Before anything is compiled for the browser: a wizard that cannot run stops the build, with its place."""
    if not is_first(config):
        return
    forget()
    sources = Sources(read_package(ROOT / PACKAGE), tuple(packs(config)))
    try:
        config.extra["named"] = made_once("wizards", [sources.key()], named_articles)
    except WizardCannotRun as error:
        raise BuildError(str(error)) from error
    for fault in made_once("wizard steps", [sources.key()], step_faults):
        log.warning(fault)
    # Read anew each time: words are no part of the key above. A warning, so that serving shows what is there already.
    try:
        for fault in word_faults():
            log.warning(fault)
    except WizardCannotRun as error:
        raise BuildError(str(error)) from error


def on_env(env: Environment, config: MkDocsConfig, files: object) -> Environment:
    """When the articles are known: every article a wizard names must be one of them, and not archived."""
    if is_first(config):
        for mistake in wrong_articles(config.extra["named"], library_of(config).states()):
            log.warning(mistake)
    return env
