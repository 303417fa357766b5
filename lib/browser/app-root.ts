/** The element that a page of ours draws into. @throws Error when its HTML has none, which is a bug. */
export function appRoot(): HTMLElement {
  const root = document.getElementById('app');
  if (!root) throw new Error(`${location.pathname} has no element with the id "app".`);
  return root;
}
