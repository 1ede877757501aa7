"""Where a publication date may be found: one source a module, each pure but git's."""
