"""`python -m diagnostics`: see desk/commands.py."""

import sys

from diagnostics.desk.commands import main

if __name__ == "__main__":
    sys.exit(main())
