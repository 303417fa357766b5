import { youTubeIdOf } from '../homes/address';

/** Lists of the pieces of a stream, which hold no sound themselves. */
const playlist = /\.(m3u8?|mpd|pls|xspf)$/i;

/** YouTube's own files: its terms forbid downloads, and most of its videos have captions. */
const youTubeFiles = /(^|\.)(googlevideo|youtube)\.com$/;

/** The address of a host's file, over an encrypted connection: browsers too load sound so, whatever a page says. */
export function encrypted(address: string): string | null {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  // A port of http has no meaning for https, but a server may have both on one of its own.
  url.protocol = 'https:';
  url.hash = '';
  return url.href;
}

/**
 * Where the sound of the episode can be fetched for which the library page was opened, `&sound=ADDRESS` in its own
 * address. Null where the player has no plain web address: a `blob:`, a stream, a video of YouTube's.
 */
export function episodeAddress(libraryAddress: string): string | null {
  const sound = new URL(libraryAddress).searchParams.get('sound') ?? '';
  const address = encrypted(sound);
  if (address === null || youTubeIdOf(address)) return null;
  const { pathname, hostname } = new URL(address);
  return playlist.test(pathname) || youTubeFiles.test(hostname) ? null : address;
}
