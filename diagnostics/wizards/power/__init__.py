"""Start, battery, charger, heat."""
