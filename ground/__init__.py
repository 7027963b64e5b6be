"""What every other room stands on: where the repository is, files written whole, results kept between builds, YAML with its lines."""
