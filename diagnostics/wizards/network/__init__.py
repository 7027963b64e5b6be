"""Internet, Wi-Fi, VPN, one website."""
