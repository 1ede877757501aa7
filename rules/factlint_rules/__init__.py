"""The rules that come with factlint, one file a rule, grouped by family."""
