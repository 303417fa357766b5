/** Something that our own pages always have is not there. */
class MissingError extends Error {
  override readonly name = 'MissingError';

  constructor(what: string) {
    super(`${what} is missing.`);
  }
}

/** The value itself. Throws a `MissingError` that names `what` where there is none. */
export function mustExist<Value>(value: Value, what: string): NonNullable<Value> {
  if (value === null || value === undefined) throw new MissingError(what);
  return value;
}
