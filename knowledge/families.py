"""The folders of articles, and what each is about."""

from __future__ import annotations

from knowledge.messages import N_

# The folders of docs/<language>, in the order of the list of articles.
FAMILIES = {
    "crise": N_("Crisis"),
    "securite": N_("Security"),
    "ordinateur": N_("The computer"),
    "reseau": N_("Internet and network"),
    "comptes": N_("Passwords and accounts"),
    "messagerie": N_("E-mail"),
    "fichiers": N_("Files and backups"),
    "impression": N_("Printing and scanning"),
    "reunions-telephone": N_("Meetings and telephones"),
    "logiciels": N_("Software and updates"),
    "windows-11": N_("Windows 11"),
    "achat": N_("Buying and replacing"),
    "equipe": N_("Newcomers and leavers"),
    "prevention": N_("Prevention"),
    "assistance": N_("How the help desk works"),
}
