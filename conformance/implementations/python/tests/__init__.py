"""Tests of the client, on the specification's own examples and registries."""
