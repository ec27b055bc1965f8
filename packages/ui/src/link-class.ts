/** A link inside text. */
export const linkClass =
  "rounded-[2px] text-accent underline decoration-1 decoration-accent/40 underline-offset-3 hover:decoration-accent";
