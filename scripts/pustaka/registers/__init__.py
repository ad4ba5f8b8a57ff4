"""What the registers know, without a page: which law a text cites, whether it is in force, whom to call, which term is explained."""
