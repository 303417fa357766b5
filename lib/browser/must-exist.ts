/** Thrown when something is missing that our own pages always have. */
class MissingError extends Error {
  override readonly name = 'MissingError';

  constructor(what: string) {
    super(`${what} is missing.`);
  }
}

/**
 * Returns the value.
 * @throws MissingError with `what`, if the value is null or undefined
 */
export function mustExist<Value>(value: Value, what: string): NonNullable<Value> {
  if (value === null || value === undefined) throw new MissingError(what);
  return value;
}
