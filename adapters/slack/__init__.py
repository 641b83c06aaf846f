"""Slack: signed events or Socket Mode in, cards, modals and the App Home out."""
