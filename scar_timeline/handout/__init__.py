"""What a patient takes home: addresses, a PDF, a diary sheet, a calendar file and a QR code."""
