const channelName = 'sidecue-library';

/** Tells all contexts of the extension that something has been written. */
export function announceChange(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(null);
  channel.close();
}

/** Calls back after each write of another context, for as long as this one lives. */
export function watchChanges(onChange: () => void): void {
  new BroadcastChannel(channelName).addEventListener('message', onChange);
}
