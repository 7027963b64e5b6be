"""The site on the servers that the README names: nginx and Apache themselves, with the files that the build makes for them."""
