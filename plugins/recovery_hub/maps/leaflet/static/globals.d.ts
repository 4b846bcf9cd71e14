// What the scripts of the maps find on their page: Leaflet (npm), and the names that folium's script gives out.
import type * as Leaflet from "leaflet";
import type {} from "leaflet.markercluster";

/** A service at a place: its name, its address, how it works, the needs it is for. */
export type PlaceService = [name: string, href: string, how: string, needs: string];
/** A dot: north, east, the name of the place, its address, what happens there. */
export type PlaceRow = [north: number, east: number, name: string, href: string, services: PlaceService[]];
export interface PlaceOptions extends Leaflet.MarkerOptions {
  count: number;
  row: PlaceRow;
}
export type PlaceMarker = Leaflet.Marker & { options: PlaceOptions };

declare global {
  interface Window {
    L?: typeof Leaflet;
    placeMarker(row: PlaceRow): PlaceMarker;
    placeCluster(cluster: Leaflet.MarkerCluster): Leaflet.DivIcon;
    fast_marker_cluster_places: Leaflet.MarkerClusterGroup;
    geo_json_areas: Leaflet.GeoJSON;
    geo_json_routes?: Leaflet.GeoJSON;
    map_city: Leaflet.Map;
  }
}
