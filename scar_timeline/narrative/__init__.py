"""Words for a timeline: headline answers, sentences, a table, what a screen reader hears."""
