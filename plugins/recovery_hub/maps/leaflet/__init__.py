"""Maps that can be moved: folium's map in parts, served from our own site. The only place that knows folium."""
