"""The domain: frozen values and pure rules of resident participation."""
