"""What somebody wrote in their own words -> which diagnostic, its first answers, and whether it is a crisis."""
