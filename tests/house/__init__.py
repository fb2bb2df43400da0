"""Tests of the house: settings, the embedded PostgreSQL, system checks, the commands pg and demo."""
