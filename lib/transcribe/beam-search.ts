/** A hypothesis of the beam search: what was probably said so far. */
export interface Guess {
  readonly tokens: readonly number[];
  /** The sum of the log-probabilities of its tokens, including the end token. */
  readonly logProbability: number;
  readonly hasEnded: boolean;
}

/**
 * Computes the logits of the next token: one row for each guess, concatenated.
 *
 * @param parents for each guess, the row of the previous call that it continues
 * @param last the last token of each guess
 */
export type NextLogits = (parents: readonly number[], last: readonly number[]) => Promise<Float32Array>;

export interface SearchLimits {
  readonly startToken: number;
  readonly endToken: number;
  readonly mostTokens: number;
}

/**
 * The beam width: how many guesses are followed at once. On synthetic voices that were not used for tuning, it removes
 * a quarter of the wrong words. More guesses improve little and take time.
 */
const width = 4;
/**
 * A guess is dropped if its log-probability is this far below that of the best one. If the words are clear, only one
 * guess is followed.
 */
const margin = 1.5;
/** A token whose logit is this far below the greatest adds nothing noticeable to the sum of the softmax. */
const negligible = 20;

interface Continued extends Guess {
  readonly parent: number;
}

/** The most probable tokens of a row of logits with their log-probabilities (log-softmax), best first. */
function bestTokens(logits: Float32Array): { token: number; logProbability: number }[] {
  const best: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let token = 0; token < logits.length; token++) {
    const logit = logits[token] as number;
    if (best.length === width && logit <= least) continue;
    const place = best.findIndex((other) => (logits[other] as number) < logit);
    best.splice(place < 0 ? best.length : place, 0, token);
    best.length = Math.min(best.length, width);
    least = logits[best.at(-1) as number] as number;
  }
  const most = logits[best[0] as number] as number;
  let sum = 0;
  for (const logit of logits) if (logit > most - negligible) sum += Math.exp(logit - most);
  return best.map((token) => ({
    token,
    logProbability: (logits[token] as number) - most - Math.log(sum),
  }));
}

/**
 * The mean log-probability of a guess. The sum would prefer short guesses, above all the guess that nothing was said.
 */
const meanOf = ({ tokens, logProbability }: Guess): number => logProbability / (tokens.length + 1);

/**
 * Finds what was most probably said by a beam search. A guess that has ended is kept until the others become less
 * probable.
 */
export async function searchTokens(next: NextLogits, limits: SearchLimits): Promise<Guess> {
  const { startToken, endToken, mostTokens } = limits;
  let nothing: Guess | undefined;
  let guesses: Continued[] = [{ tokens: [], logProbability: 0, hasEnded: false, parent: 0 }];
  for (let step = 0; step < mostTokens && !guesses[0]?.hasEnded; step++) {
    const open = guesses.filter((guess) => !guess.hasEnded);
    const logits = await next(
      open.map(({ parent }) => parent),
      open.map(({ tokens }) => tokens.at(-1) ?? startToken),
    );
    const rowLength = logits.length / open.length;
    const continued = open.flatMap((guess, parent) =>
      bestTokens(logits.subarray(parent * rowLength, (parent + 1) * rowLength)).map(
        ({ token, logProbability }): Continued => ({
          tokens: token === endToken ? guess.tokens : [...guess.tokens, token],
          logProbability: guess.logProbability + logProbability,
          hasEnded: token === endToken,
          parent,
        }),
      ),
    );
    if (step === 0) nothing = continued.find((guess) => guess.hasEnded);
    const all = [...guesses.filter((guess) => guess.hasEnded), ...continued]
      .filter((guess) => guess.tokens.length > 0)
      .sort((a, b) => b.logProbability - a.logProbability);
    const least = (all[0]?.logProbability ?? 0) - margin;
    guesses = all.slice(0, width).filter((guess) => guess.logProbability > least);
  }
  // At the limit, the best guess may not have ended.
  const whole = guesses.filter(({ hasEnded }, index) => hasEnded || index === 0);
  const [best] = [nothing ?? [], whole].flat().sort((a, b) => meanOf(b) - meanOf(a));
  return best as Guess;
}
