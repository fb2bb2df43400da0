"""The public pages. Every query runs as the reader."""
