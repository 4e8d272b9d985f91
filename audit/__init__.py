"""What is looked at before a release and takes too long for every change: ``make audit``."""
