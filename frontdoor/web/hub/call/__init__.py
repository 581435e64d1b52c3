"""Taking a call: one calm screen in the order in which a call goes."""
