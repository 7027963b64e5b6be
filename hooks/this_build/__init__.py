"""What the hooks share about the build that runs; MkDocs loads nothing here, so each module exists once."""
