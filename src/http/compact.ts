type Loose<T> = { [Key in keyof T]: T[Key] | undefined };

/** The object without its undefined fields: an absent option and an undefined one are different things to the layers below. */
export function compact<T extends object>(value: Loose<T>): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}
