import { youTubeIdOf } from '../homes/address';

/** Playlists of a stream, which contain no audio themselves. */
const playlist = /\.(m3u8?|mpd|pls|xspf)$/i;

/** YouTube's own files. Its terms forbid downloads, and most of its videos have captions. */
const youTubeFiles = /(^|\.)(googlevideo|youtube)\.com$/;

/**
 * The address of a file as https. Browsers also load audio this way, whatever a page says. Null if it is not a web
 * address.
 */
export function encrypted(address: string): string | null {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  // A port for http has no meaning for https, but a server with its own port may support both.
  url.protocol = 'https:';
  url.hash = '';
  return url.href;
}

/**
 * The address from which the audio of the episode can be fetched for which the library page was opened, from
 * `&sound=ADDRESS` in the library page's own address. Null if the player has no plain web address: a `blob:`, a stream,
 * or a YouTube video.
 */
export function episodeAddress(libraryAddress: string): string | null {
  const sound = new URL(libraryAddress).searchParams.get('sound') ?? '';
  const address = encrypted(sound);
  if (address === null || youTubeIdOf(address)) return null;
  const { pathname, hostname } = new URL(address);
  return playlist.test(pathname) || youTubeFiles.test(hostname) ? null : address;
}
