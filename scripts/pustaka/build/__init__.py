"""What is made, in order: the pages prepared, the outputs written, and the finished folder put in place."""
