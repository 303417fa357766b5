/**
 * Numbers questions whose answers may come in any order. Each call begins a question, and returns what tells whether it
 * is still the newest.
 */
export function createTurns(): () => () => boolean {
  let newest = 0;
  return () => {
    newest += 1;
    const mine = newest;
    return () => mine === newest;
  };
}
