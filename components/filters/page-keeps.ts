/** Parameters of the map's address that are no filters; a change of filters leaves them as they stand. */
export const pageKeeps: readonly string[] = ['view', 'selected', 'at'];
