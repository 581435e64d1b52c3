"""How much a referral told us, and what its school or agency can learn from that: privately, and never as a ranking."""
