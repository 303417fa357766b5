import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { type Program, programOrigin, programPattern } from './program';

/** The listener's own program, and whether the browser gives access to it. */
export interface OwnProgram {
  /** Null before it has been read, and if none was set. */
  readonly program: ReadonlySignal<Program | null>;
  readonly isUsable: ReadonlySignal<boolean>;
  /** Saves a program, and asks the browser to allow it. Must be called in the handler of a press. */
  use(program: Program): Promise<'usable' | 'wrong-address' | 'not-allowed'>;
}

export interface OwnProgramOptions {
  readonly load: () => Promise<Program | null>;
  readonly save: (program: Program) => Promise<unknown>;
}

export function createOwnProgram({ load, save }: OwnProgramOptions): OwnProgram {
  const program = signal<Program | null>(null);
  const isUsable = signal(false);

  async function read() {
    const stored = await load();
    // Whatever is stored there, only this computer is ever asked.
    if (!stored || programOrigin(stored.address) !== stored.address) return;
    isUsable.value = await browser.permissions.contains({ origins: [programPattern(stored)] });
    program.value = stored;
  }
  void read();

  return {
    program,
    isUsable,
    async use(wanted) {
      const address = programOrigin(wanted.address);
      if (address === null) return 'wrong-address';
      const own = { ...wanted, model: wanted.model.trim(), address };
      // Started before the browser asks, so that the permission is known to be for the program and not for a site.
      const saved = save(own);
      const isAllowed = await browser.permissions
        .request({ origins: [programPattern(own)] })
        // The browser cannot ask for this kind of address.
        .catch(() => false);
      await saved;
      isUsable.value = isAllowed;
      program.value = own;
      return isAllowed ? 'usable' : 'not-allowed';
    },
  };
}
