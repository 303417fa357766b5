import type { SessionSigns } from '../page/signs';
import type { PlayerState } from '../player';

/** The report of a player that we cannot access: one in a frame of another site, or in another page. */
export interface RemoteState extends PlayerState {
  readonly audible: boolean;
  /** The address of the medium, or of the video that is shown. */
  readonly address: string;
  readonly session: SessionSigns | null;
  /** Set if the player is in no document. */
  readonly isDetached?: true;
}

/** The state of a player that has not reported yet, or is not there. */
export const noPlayer: RemoteState = {
  time: 0,
  duration: Number.NaN,
  rate: 1,
  paused: true,
  running: false,
  advert: false,
  audible: true,
  address: '',
  session: null,
};

/** The commands of a remote player. */
export type RemoteCommand =
  | { readonly do: 'play' | 'pause' }
  | { readonly do: 'seek' | 'rate'; readonly value: number };

const longestText = 4000;

/** JSON cannot carry NaN and Infinity. They are sent as null and as this number. */
const endless = 1e12;

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null ? (value as Fields) : null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, longestText) : '';
}

function numberOf(value: unknown, least: number, most: number, otherwise: number): number {
  return typeof value === 'number' && !Number.isNaN(value)
    ? Math.min(most, Math.max(least, value))
    : otherwise;
}

/** The state in a form that can be sent as JSON. */
export function packState(state: RemoteState): Fields {
  const { duration } = state;
  return {
    ...state,
    duration: Number.isNaN(duration) ? null : Math.min(duration, endless),
  };
}

/**
 * Reads a received state, which a page may have forged: limits numbers and lengths of texts. Missing values are those
 * of a paused player. Null if the value is not an object.
 */
export function readState(value: unknown): RemoteState | null {
  const fields = fieldsOf(value);
  if (!fields) return null;
  const duration = numberOf(fields.duration, 0, endless, Number.NaN);
  const session = fieldsOf(fields.session);
  return {
    time: numberOf(fields.time, 0, endless, 0),
    duration: duration === endless ? Number.POSITIVE_INFINITY : duration,
    rate: numberOf(fields.rate, 0.0625, 16, 1),
    paused: fields.paused !== false,
    running: fields.running === true && fields.paused === false,
    advert: fields.advert === true,
    ...(fields.isOnlyClock === true && { isOnlyClock: true }),
    audible: fields.audible !== false,
    ...(fields.isDetached === true && { isDetached: true }),
    address: textOf(fields.address),
    session: session && {
      title: textOf(session.title),
      artist: textOf(session.artist),
      album: textOf(session.album),
    },
  };
}

/** Reads a received command; null if the value is not one. */
export function readCommand(value: unknown): RemoteCommand | null {
  const fields = fieldsOf(value);
  switch (fields?.do) {
    case 'play':
    case 'pause':
      return { do: fields.do };
    case 'seek':
      return { do: 'seek', value: numberOf(fields.value, 0, endless, 0) };
    case 'rate':
      return { do: 'rate', value: numberOf(fields.value, 0.0625, 16, 1) };
    default:
      return null;
  }
}
