"""The house: settings, addresses, the words and dates that both sides speak, the embedded PostgreSQL."""
