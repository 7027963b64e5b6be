"""What the help desk runs: the terminal, reading mails back."""
