"""What a patient takes home: a page, a PDF, a calendar file and a QR code, all from one timeline."""
