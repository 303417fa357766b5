/**
 * The lengths of bundled talks, so that a list need not read their lines. By id, in whole seconds; a talk that is
 * missing shows none.
 */
export const bundledLengths: Readonly<Record<string, number>> = {
  '000_24fad9a163611d8c': 3506,
  '001_65fe3dfcb0de18ef': 3573,
  '002_f51d4f25140925ac': 3593,
  '003_594d34125cda1705': 3924,
  '004_b8540f422696e68f': 2042,
};
