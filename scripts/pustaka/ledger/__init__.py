"""What was ever published: addresses, the codes by which they can be said aloud, and the editions that stand on paper."""
