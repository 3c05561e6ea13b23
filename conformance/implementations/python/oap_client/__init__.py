"""A client of the Offline Activation Protocol, written from its specification alone."""

__version__ = "0.1.0"
