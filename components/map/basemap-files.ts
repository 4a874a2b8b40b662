/** Where the browser finds the vector basemap, on our own origin. */
export const basemapFiles = {
  world: '/basemap/world.topo.json',
  divisions: '/basemap/admin1.topo.json',
} as const;
