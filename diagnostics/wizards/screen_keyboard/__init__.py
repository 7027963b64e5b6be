"""Screen, keyboard, mouse, touchpad, docking station."""
