/** One input, with what is looked at when it is fed to the product. */
export interface Fuzzed {
  readonly input: string | Uint8Array;
  /** What is wrong, null when all is well. It may throw: that is wrong too. */
  check(): string | null | Promise<string | null>;
}
