"""The page "Take home": link and QR code, paper, questions, what matters, diary, calendar."""
