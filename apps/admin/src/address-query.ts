/** What stands behind the question mark of a page's address. A name that comes twice has several values. */
export type AddressQuery = Record<string, string | string[] | undefined>;
