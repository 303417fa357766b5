/** The folder with what recognises speech; ends in a separator. */
export const modelFolder: string;
/** The names of the files in it that go into the extension. */
export const modelFiles: readonly string[];
/** Brings the files that are absent. @throws Error that says what to do */
export function bringModel(): void;
