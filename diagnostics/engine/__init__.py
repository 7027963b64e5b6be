"""What an interview is: levels, steps, replay, every path."""
