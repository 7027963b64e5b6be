"""The move to Windows 11."""
