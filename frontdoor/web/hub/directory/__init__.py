"""What help there is: found by need, age, district and words, and handed on as a leaflet."""
