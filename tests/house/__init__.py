"""The house's own checks: functions over sources, graph, models or catalogue; tests call them on the real thing."""
