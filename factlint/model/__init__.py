"""What is said about a text: frozen values without behaviour beyond themselves."""
