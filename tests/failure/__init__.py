"""What stands when everything else falls: killed processes, platforms that say no, and words that mean harm."""
