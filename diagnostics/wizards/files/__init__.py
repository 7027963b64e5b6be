"""Lost files, shared folders, OneDrive, full storage."""
