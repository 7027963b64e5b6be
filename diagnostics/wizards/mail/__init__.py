"""Mail that does not leave, arrive, open or fit; shared mailboxes; a message sent to the wrong person."""
