import type { StoreName } from './stores';

const channelName = 'sidecue-library';

/** Tells all other contexts of the extension that records in these stores have changed. */
export function announceChange(stores: readonly StoreName[]): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(stores);
  channel.close();
}

/** Calls back after each write by another context. Never stops: it lasts as long as this context. */
export function watchChanges(onChange: (stores: readonly StoreName[]) => void): void {
  new BroadcastChannel(channelName).addEventListener(
    'message',
    ({ data }: MessageEvent<readonly StoreName[]>) => onChange(data),
  );
}
