"""What a clinician may edit, read and checked."""
