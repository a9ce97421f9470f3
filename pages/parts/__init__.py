"""What several screens share: opening the data, the sidebar, showing charts and tables."""
