"""The house's own checks: each is a function over sources, graph, models or catalogue; tests call it on the real thing."""
