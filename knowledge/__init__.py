"""What the site is made of, as pure functions: values in, values out; knows no MkDocs."""
