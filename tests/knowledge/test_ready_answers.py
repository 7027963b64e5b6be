"""The ready answer of an article: plain text, in order, made of the article's own words."""

from __future__ import annotations

import markdown
import pytest

from knowledge import ready_answers
from knowledge.articles import Article, read_article
from knowledge.letters import Letter, letter

PLACES = ready_answers.Places({"assistance/niveau-3/": "KB-004"}, lambda number: f"https://g.example/k/{number}/")
DESK = {"company": "Novalac", "phone": "01 99 00 12 34"}
HEAD = """\
---
id: KB-025
title: "Plus d’Internet"
description: "Savoir d'où vient la panne."
type: {type}
levels: {levels}
maintenance: [corrective]
intents: [internet-down]
wizard: null
owner: équipe Réseau
reviewed: 2026-11-24
review_every: 12
audience: everyone
state: validated
keywords: [wifi]
related: [KB-026]
sources: []
---
"""
FIX = """\
!!! warning "Le danger d'abord"

    Fumée : **éloignez-vous**.

## Problème

« Rien ne marche. »

## Solution

Après chaque étape, essayez.

1. Coupez le **Wi-Fi**, comptez [jusqu'à dix](x.md).
2. Tapez `ipconfig` & attendez :

    - le voyant vert ;
    - le voyant bleu.

3. Redémarrez.

### Si un numéro s'affiche

| Numéro | Sens | À faire |
|---|---|---|
| 809 | Pas de réponse | Étape 1 |

!!! note "Pour plus tard"

    Rien.

!!! warning "Que faire ?"

    Rien d'autre.

## Cause

Une prise.

## Quand arrêter et appeler

Plusieurs personnes : [appelez](../../assistance/niveau-3/).

Dans le ticket : le lieu.
"""
EXPECTED = """\
Here is what our article “Plus d’Internet” advises. Plusieurs personnes : appelez (KB-004).

Le danger d’abord : Fumée : éloignez-vous.

Après chaque étape, essayez.
1. Coupez le Wi-Fi, comptez jusqu’à dix.
2. Tapez ipconfig & attendez :
   - le voyant vert ;
   - le voyant bleu.
3. Redémarrez.

Si un numéro s’affiche :
- 809 : Pas de réponse. Étape 1.

Que faire ? Rien d’autre.

The whole article: https://g.example/k/KB-025/
KB-004 : https://g.example/k/KB-004/
Novalac help desk, by phone: 01 99 00 12 34
"""


def made(body: str, kind: str = "fix", levels: str = "[2]", language: str = "fr") -> str:
    """The answer of an article with this body; the words around are left in English."""
    article = read_article(f"{language}/reseau/x.md", HEAD.format(type=kind, levels=levels) + body, "reseau/x/")
    assert isinstance(article, Article)
    html = markdown.markdown(body, extensions=["admonition", "tables", "attr_list"])
    return ready_answers.ready_answer(article, html, PLACES, DESK, str)


def test_a_fix_becomes_two_sentences_its_steps_and_the_link() -> None:
    """In the order of the page, warnings first where they come first; notes, cause and markup are left out."""
    assert made(FIX) == EXPECTED


def test_english_colons_stand_at_the_word() -> None:
    """Each language its own signs."""
    text = made('## Resolution\n\n### At home\n\n1. Wait.\n\n!!! warning "Don\'t"\n\n    No.\n', language="en")

    assert "At home:\n1. Wait.\n\nDon’t: No.\n" in text


def test_a_numbered_heading_is_a_part_not_a_step() -> None:
    """Its number would be read as the first step's, and the text sends the reader to "part 2"."""
    assert "Part 2. Sur votre poste :\n1. Un.\n" in made("## Solution\n\n### 2. Sur votre poste\n\n1. Un.\n")


def test_an_emergency_says_what_to_do_and_what_not_to_do() -> None:
    """And to call at once, after the description."""
    text = made(
        "## Do now\n\n1. Unplug.\n\n## Don't\n\n- Shake it.\n\n## Say when you call\n\n1. Where.\n", "emergency"
    )

    assert (
        "advises. Do this in order, and call 01 99 00 12 34 at once.\n\nDo now :\n1. Unplug.\n\nDon’t :\n- Shake it.\n"
        in text
    )
    assert "Where" not in text


@pytest.mark.parametrize(
    ("kind", "body", "has", "lacks"),
    [
        ("advice", "## La règle\n\n- Trois copies.\n\n## Le reste\n\n- Autre.\n", "- Trois copies.", "Autre"),
        ("how-to", "## Avant\n\nUn mot.\n\n## Faire\n\n1. Cliquer.\n", "Faire :\n1. Cliquer.", "Un mot"),
        ("process", "## Faire\n\n1. **Un.** Dire.\n\n    **Vous :** lire.\n", "1. Un. Dire.\n   Vous : lire.", "**"),
        ("glossary", "## Mots\n\n- Un mot.\n", "If you are not sure, call 01 99 00 12 34.", "Un mot"),
    ],
)
def test_each_type_gives_the_parts_that_say_what_to_do(kind: str, body: str, has: str, lacks: str) -> None:
    """Numbered lists are steps; advice is its first section; a glossary only leads to its page."""
    text = made(body, kind)

    assert has in text
    assert lacks not in text


def test_the_text_survives_any_mail_program() -> None:
    """Plain spaces and hyphens, no tag, no markup, no two blank lines, one line break at the end."""
    text = made("## Faire\n\n1. Le Wi\u2011Fi\u202f: «\u00a0ici\u00a0» &lt;b&gt;\n\n\n2. *Là*<br>bas.\n", "how-to")

    assert "1. Le Wi-Fi : « ici » <b>\n2. Làbas.\n" in text
    assert "\n\n\n" not in text
    assert text.endswith("34\n")


# --- The letter ------------------------------------------------------------------------------------------------------


def written(body: str, language: str = "fr") -> Letter:
    """The letter begun for the reader of an article with this body; the words around are left in English."""
    article = read_article(f"{language}/reseau/x.md", HEAD.format(type="fix", levels="[1]") + body, "reseau/x/")
    assert isinstance(article, Article)
    return letter(article, markdown.markdown(body), "https://g.example/k/KB-025/", str)


def test_a_letter_asks_what_the_article_asks() -> None:
    """An item a line, brackets kept whole, the sentences after it, and where the reader comes from."""
    end = "Dans le ticket, écrivez : modèle, bips (nombre, durée), texte exact. Joignez **la photo**. Jamais le code."
    made = written(f"## Solution\n\n1. Un.\n\n## Quand arrêter et appeler\n\nAppelez.\n\n{end}\n")

    assert made.subject == "Plus d’Internet"
    assert made.body.split("\r\n") == [
        "Hello,",
        "",
        "Here is what is wrong: ",
        "",
        "• modèle ? ",
        "• bips (nombre, durée) ? ",
        "• texte exact ? ",
        "",
        "Joignez la photo. Jamais le code.",
        "",
        "I have read KB-025, “Plus d’Internet” (https://g.example/k/KB-025/).",
        "",
        "Thank you.",
        "",
    ]


def test_a_letter_of_an_article_that_asks_nothing_is_short() -> None:
    """The reader says what is wrong, the letter where they come from."""
    assert "•" not in written("## Solution\n\n1. Un.\n", language="en").body
