/** An object with named values, as Prisma takes arguments and gives rows. */
export type Shape = Readonly<Record<string, unknown>>;

export function isShape(value: unknown): value is Shape {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** The objects among one value or a list of them. */
export function shapesOf(value: unknown): Shape[] {
  return (Array.isArray(value) ? value : [value]).filter(isShape);
}
