"""Drawings of places and of areas: SVG that stands in the page and needs no script."""
