"""The synthesis of studies: model, fit, check and report, run by ``make evidence``, no part of the app."""
