"""Letters, faxes and people at the desk: keyed beside the scan, or noted without one."""
