"""The two other engines, Firefox ESR and WebKitGTK, each driven in its own words; no driver but what Debian brings with them."""
