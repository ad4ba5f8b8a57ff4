"""Images and drawings, looked at without trust: what they are, what they carry, and how they are written anew."""
