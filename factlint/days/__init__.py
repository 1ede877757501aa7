"""Calendar days as people write them: EDTF, desk English, dates given by the user."""
