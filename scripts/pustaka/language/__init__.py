"""How a text reads: its abbreviations, the length of its sentences, its passives."""
