/** What the browser is asked to allow. */
export interface Wanted {
  readonly permissions?: 'webRequest'[];
  readonly origins: string[];
}

export interface BorrowOptions {
  /** The browser's own API. */
  readonly permissions: {
    contains(wanted: Partial<Wanted>): Promise<boolean>;
    request(wanted: Wanted): Promise<boolean>;
    remove(wanted: Wanted): Promise<unknown>;
  };
  /** Remembers the borrowed origins, so that they are not mistaken for sites where the listener wants the overlay. */
  readonly keep: (origins: readonly string[]) => Promise<unknown>;
  /** The origins that other pages of ours have borrowed, and still need. */
  readonly others: () => Promise<readonly string[]>;
}

/** Permissions that are held for a while only. */
export interface Borrowed {
  /**
   * Asks the browser to allow something. Must be called in the handler of a press. Resolves with whether it was
   * allowed.
   */
  borrow(wanted: Wanted): Promise<boolean>;
  /** Gives back what was borrowed. What had been allowed before stays. */
  giveBack(): Promise<void>;
}

export function createBorrowed(options: BorrowOptions): Borrowed {
  const { permissions, keep } = options;
  let lent: Required<Wanted> = { permissions: [], origins: [] };
  /** The latest request, which the listener may not have answered yet. */
  let asking: Promise<boolean> = Promise.resolve(false);

  async function ask(wanted: Wanted): Promise<boolean> {
    const missing = missingOf(wanted, options);
    // Started before anything is awaited: later, the browser would not connect it with the press.
    const allowed = permissions.request(wanted).catch(() => false);
    const { permissions: names, origins } = await missing;
    lent = { permissions: [...lent.permissions, ...names], origins: [...lent.origins, ...origins] };
    if (lent.origins.length > 0) await keep(lent.origins);
    return allowed;
  }

  return {
    borrow(wanted) {
      asking = ask(wanted);
      return asking;
    },
    async giveBack() {
      // If the request is allowed in the end, that is given back too.
      await asking;
      const given = lent;
      lent = { permissions: [], origins: [] };
      if (given.permissions.length + given.origins.length === 0) return;
      const isAll = await release(given, options);
      if (given.origins.length > 0) await keep([]);
      // Another page may have given back its own at the same time, and left the rest to this one.
      if (!isAll) await release(given, options);
    },
  };
}

/**
 * The wanted permissions that are not allowed, or allowed only because another page has borrowed them. The last page
 * gives them back.
 */
async function missingOf(
  { permissions: names = [], origins }: Wanted,
  { permissions, others }: BorrowOptions,
): Promise<Required<Wanted>> {
  const held = others();
  const isAllowed = (wanted: Partial<Wanted>) => permissions.contains(wanted);
  const missing = <T extends string>(all: T[], hasOwn: (name: T) => Promise<boolean>) =>
    Promise.all(all.map(async (name) => ((await hasOwn(name)) ? [] : [name])));
  const [missingNames, missingOrigins] = await Promise.all([
    missing(names, async (name) => (await isAllowed({ permissions: [name] })) && (await held).length === 0),
    missing(
      origins,
      async (origin) => (await isAllowed({ origins: [origin] })) && !(await held).includes(origin),
    ),
  ]);
  return { permissions: missingNames.flat(), origins: missingOrigins.flat() };
}

/** Gives back what no other page has borrowed. Returns whether that was everything. */
async function release(
  { permissions: names, origins }: Required<Wanted>,
  { permissions, others }: BorrowOptions,
): Promise<boolean> {
  const held = await others();
  const free = {
    permissions: held.length > 0 ? [] : names,
    origins: origins.filter((origin) => !held.includes(origin)),
  };
  if (free.permissions.length + free.origins.length > 0)
    await permissions.remove(free).catch(() => undefined);
  return held.length === 0;
}
