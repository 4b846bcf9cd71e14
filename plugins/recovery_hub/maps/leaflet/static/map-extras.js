/* Beside Leaflet: named dots, pop-ups for the keyboard, nothing that moves. */
window.L && (() => {
  // The map replaces the drawing.
  for (const part of document.querySelectorAll('.live-map, [data-without-map]')) part.hidden = !part.matches('.live-map');
  const make = (tag, ...inside) => {
    const box = document.createElement(tag);
    box.append(...inside);
    return box;
  };
  const link = (text, href) => Object.assign(make('a', text), { href });
  const dot = (count, kind, before, after) => {
    const ariaLabel = `${before}${count} service${count === 1 ? '' : 's'}${after}`;
    const icon = L.divIcon({ html: make('b', count), className: 'map-pin map-' + kind, iconSize: [36, 36] });
    const { createIcon } = icon;
    icon.createIcon = old => Object.assign(createIcon.call(icon, old), { ariaLabel });
    return icon;
  };
  window.placeMarker = row => {
    const [north, east, name, href, here] = row, count = here.length;
    return L.marker([north, east], { icon: dot(count, 'one', name + ', ', ''), count, row })
      .bindPopup(() => make('div', make('p', link(name, href)), make('ul', ...here.map(([name, href, how]) =>
        make('li', link(name, href), make('span', how))))), { maxWidth: 220 });
  };
  window.placeCluster = cluster =>
    dot(cluster.getAllChildMarkers().reduce((sum, { options }) => sum + options.count, 0), 'many', '', ', zoom in');
  const map = L.Map.prototype, { panBy } = map;
  map.panBy = function (by) { return panBy.call(this, by, { animate: false }); };
  L.Map.addInitHook(function () {
    const box = this.getContainer();
    box.role = 'group';
    box.ariaLabel = 'Map. Arrow keys move it, + and - zoom.';
    box.onkeydown = ({ key }) => { key === 'Escape' && this.closePopup(); };
    this.on('popupopen', ({ popup }) => popup.getElement().querySelector('a').focus());
    // Back to the dot, unless one moved on.
    this.on('popupclose', ({ popup }) => {
      if (document.activeElement === document.body) (popup._source.getElement() || box).focus();
    });
  });
})();
