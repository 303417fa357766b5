import type { Home } from '../transcript/talk';
import { audioAddress, pageAddresses, youTubeIdOf } from './address';

const audioFile = /\.(mp3|m4a|m4b|aac|ogg|oga|opus|wav|flac)$/i;

/** The home at an address that a listener has typed or pasted, with or without `https://`; null if it is no address. */
export function readHome(text: string): Home | null {
  const trimmed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const id = youTubeIdOf(address);
  if (id) return { kind: 'youtube', id };
  const audio = audioAddress(address);
  if (audio && audioFile.test(audio)) return { kind: 'audio', address: audio };
  const page = pageAddresses(address)[0]?.address;
  // A single word is a valid address too, but not what the listener means.
  return page && /^[^/]*\.[^/]/.test(page) ? { kind: 'page', address: page } : null;
}
