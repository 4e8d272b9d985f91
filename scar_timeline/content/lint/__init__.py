"""Whether visible texts keep to plain language, and whether the glossary explains what it must."""
