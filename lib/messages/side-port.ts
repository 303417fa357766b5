/**
 * The port from the browser's side panel to the agent in a tab: our page in the side panel opens it, so no page can
 * forge one. It carries what goes between a panel and its agent, and the requests below.
 */
export const sidePortName = 'side-panel';

/** From the side panel, when a panel begins to listen: the agent greets it and tells all that it knows. */
export interface BeginSide {
  readonly type: 'begin';
}
