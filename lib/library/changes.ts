const channelName = 'sidecue-library';

/** Tells all other contexts of the extension that the library has changed. */
export function announceChange(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(null);
  channel.close();
}

/** Calls back after each write by another context, for the lifetime of this one. */
export function watchChanges(onChange: () => void): void {
  new BroadcastChannel(channelName).addEventListener('message', onChange);
}
