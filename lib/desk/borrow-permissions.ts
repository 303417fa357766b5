/** What a browser is asked to allow. */
export interface Wanted {
  readonly permissions?: 'webRequest'[];
  readonly origins: string[];
}

export interface BorrowOptions {
  /** The browser's own. */
  readonly permissions: {
    contains(wanted: Partial<Wanted>): Promise<boolean>;
    request(wanted: Wanted): Promise<boolean>;
    remove(wanted: Wanted): Promise<unknown>;
  };
  /** Keeps the origins that are borrowed, so that nobody takes them for sites where the listener wants the overlay. */
  readonly keep: (origins: readonly string[]) => Promise<unknown>;
}

/** Permissions for a while. */
export interface Borrowed {
  /** Asks the browser to allow something: call it in the handler of a press. Whether it did. */
  borrow(wanted: Wanted): Promise<boolean>;
  /** Gives back what was borrowed; what had been allowed before stays. */
  giveBack(): Promise<void>;
}

export function createBorrowed({ permissions, keep }: BorrowOptions): Borrowed {
  let lent: Required<Wanted> = { permissions: [], origins: [] };
  /** The last question, which the listener may not have answered. */
  let asking: Promise<boolean> = Promise.resolve(false);

  async function ask(wanted: Wanted): Promise<boolean> {
    const hadOf = <T extends string>(names: T[], part: (name: T) => Partial<Wanted>) =>
      Promise.all(names.map(async (name) => ((await permissions.contains(part(name))) ? [] : [name])));
    const missing = Promise.all([
      hadOf(wanted.permissions ?? [], (name) => ({ permissions: [name] })),
      hadOf(wanted.origins, (origin) => ({ origins: [origin] })),
    ]);
    // Begun before anything is awaited: later on, a browser would not see the press in it.
    const allowed = permissions.request(wanted).catch(() => false);
    const [names, origins] = await missing;
    lent = {
      permissions: [...lent.permissions, ...names.flat()],
      origins: [...lent.origins, ...origins.flat()],
    };
    if (lent.origins.length > 0) await keep(lent.origins);
    return allowed;
  }

  return {
    borrow(wanted) {
      asking = ask(wanted);
      return asking;
    },
    async giveBack() {
      // What is allowed after all is given back too.
      await asking;
      const given = lent;
      lent = { permissions: [], origins: [] };
      if (given.permissions.length + given.origins.length === 0) return;
      await permissions.remove(given).catch(() => undefined);
      if (given.origins.length > 0) await keep([]);
    },
  };
}
