"""What editors decide: who signed, what may leave the house, what is due, and where a new text goes."""
