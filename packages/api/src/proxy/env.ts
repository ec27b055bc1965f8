/** Next sets it: `next dev` builds pages that need more freedom than those people are given. */
export const isDevelopment = process.env.NODE_ENV === "development";
