"""The tiles of the home page: the problems people have most, in their words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from knowledge.articles import Article
from knowledge.messages import N_
from knowledge.wizard_cards import Card


@dataclass(frozen=True, slots=True)
class Tile:
    """One problem: leads to its wizard, or to its article where there is no wizard yet."""

    icon: str
    title: str
    covers: str
    wizard: str
    article: str


TILES = (
    Tile("wifi-off", N_("No internet"), N_("Wi-Fi, cable, VPN, one website"), "network", "KB-025"),
    Tile("laptop-off", N_("The computer won't start"), N_("Or switches off, battery, charger"), "power", "KB-011"),
    Tile("timer-sand", N_("It is slow or frozen"), N_("Noise, heat, stuck screen"), "slow", "KB-015"),
    Tile(
        "monitor-off", N_("The screen stays black"), N_("Second screen, keyboard, mouse"), "screen-keyboard", "KB-017"
    ),
    Tile("lock-outline", N_("Forgotten password"), N_("Locked account, changed phone"), "account", "KB-048"),
    Tile(
        "email-off-outline", N_("My e-mails don't go through"), N_("Sending, receiving, full mailbox"), "mail", "KB-043"
    ),
    Tile("printer-off-outline", N_("The printer won't print"), N_("Or the scanner"), "printer", "KB-040"),
    Tile(
        "shield-alert-outline", N_("I clicked on a suspicious link"), N_("Virus, strange message"), "security", "KB-047"
    ),
    Tile("water-alert-outline", N_("Broken, wet, lost, stolen"), N_("Computer or phone"), "damage", "KB-023"),
    Tile("file-question-outline", N_("A file is missing"), N_("Shared folder, OneDrive, full disk"), "files", "KB-051"),
    Tile("microphone-off", N_("Nobody hears me in a meeting"), N_("Sound, camera"), "meeting", "KB-055"),
    Tile(
        "application-outline", N_("An application crashes"), N_("Installing, updating, licence"), "software", "KB-032"
    ),
)


def tiles(
    cards: Mapping[str, Card], articles: Mapping[str, Article], say: Callable[[str], str]
) -> list[dict[str, str]]:
    """The home page's tiles that lead somewhere."""
    found = []
    for tile in TILES:
        target = cards.get(tile.wizard) or articles.get(tile.article)
        if target:
            found.append({"icon": tile.icon, "title": say(tile.title), "covers": say(tile.covers), "url": target.url})
    return found
