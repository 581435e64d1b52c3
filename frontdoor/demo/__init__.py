"""An invented county, calibrated on published figures."""
