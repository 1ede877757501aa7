"""What was written: bytes, positions, segments, sentences, speech."""
