"""The public pages. Every query here is made as the reader."""
