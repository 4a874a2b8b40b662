/** Lines on one page of a desk's list. */
export const DESK_PAGE = 50;

/** Which page an address asks for; the first where it asks for none. */
export const deskPage = (page: string | string[] | undefined): number =>
  typeof page === 'string' && /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1;

/** What a query leaves out and takes for a page. */
export const onPage = (page: number) => ({ skip: (page - 1) * DESK_PAGE, take: DESK_PAGE });

/** How many pages there are of so many lines. */
export const deskPages = (total: number) => Math.ceil(total / DESK_PAGE);
