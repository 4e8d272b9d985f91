"""Sign-off: every statement that a patient can see, who signed it, and what changed since."""
