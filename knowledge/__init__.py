"""What the site knows of its articles and says on its pages: values in, values out, and no MkDocs."""
