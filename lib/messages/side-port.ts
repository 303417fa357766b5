/**
 * The port from the browser's side panel to the agent in a tab. Our page in the side panel opens it, so no page can
 * forge one. It carries the messages between a panel and its agent, and the one below.
 */
export const sidePortName = 'side-panel';

/** From the side panel, when a panel starts listening. The agent greets it and sends everything that it knows. */
export interface BeginSide {
  readonly type: 'begin';
}
