"""A computer that is slow, frozen, noisy or hot."""
