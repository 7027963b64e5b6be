"""What people want, in 41 ids, and the wizard that serves each; links, tickets and mailboxes carry these ids for good."""

from __future__ import annotations

# By the ids of diagnostics.wizards.ORDER; a wizard of a pack serves none.
SERVED = {
    "power": ("computer-wont-start", "computer-turns-off", "battery-charger"),
    "slow": ("computer-slow", "computer-frozen", "noise-overheat"),
    "screen-keyboard": ("screen-display", "keyboard-mouse"),
    "network": ("internet-down", "wifi-weak", "vpn-remote", "website-unreachable"),
    "software": ("software-install", "software-update", "app-crash", "license-activation"),
    "windows-11": ("windows-11-upgrade",),
    "purchase": ("buying-advice",),
    "printer": ("printer", "scanner"),
    "mail": ("email-cannot-send-receive", "email-mailbox-full"),
    "account": ("password-account-locked", "mfa-lost-phone"),
    "meeting": ("video-meeting-audio", "video-meeting-camera"),
    "security": ("email-spam-phishing", "virus-ransomware"),
    "files": ("file-lost-restore", "shared-folder-access", "storage-full"),
    "phone": ("phone-telephony", "mobile-device"),
    "damage": ("broken-damaged-device", "stolen-lost-device"),
    "people": ("new-employee-setup", "leaver-access"),
    "crisis": ("business-app-down", "server-down", "production-stopped"),
}
# What serves no wizard: the search abstains.
OTHER = "other"
INTENTS = frozenset(intent for intents in SERVED.values() for intent in intents) | {OTHER}
