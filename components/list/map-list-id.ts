/** Id of the list beside the map; by itself, so that a script that looks for the list does not carry it. */
export const MAP_LIST_ID = 'map-list';
