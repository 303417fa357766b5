import type { IncomingMessage, ServerResponse } from 'node:http';

const sampleRate = 8000;
const headerLength = 44;
const pieceLength = 64 * 1024;
/** The middle of an 8-bit sample's range: silence. */
const silence = 0x80;

function wavHeader(samples: number): Buffer {
  const header = Buffer.alloc(headerLength);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + samples, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(samples, 40);
  return header;
}

/**
 * Answers with a silent WAV of exactly `duration` seconds (8000 Hz, 8 bit, mono), or with the byte range asked
 * for. Nothing is stored: bytes are made as they are sent, so that browsers can seek at once in hours of sound.
 */
export function serveSilence(request: IncomingMessage, response: ServerResponse, duration: number): void {
  const samples = Math.round(duration * sampleRate);
  const total = headerLength + samples;
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  const first = range ? Number(range[1]) : 0;
  const last = range?.[2] ? Math.min(Number(range[2]), total - 1) : total - 1;
  if (first > last) {
    response.writeHead(416, { 'content-range': `bytes */${total}` }).end();
    return;
  }
  response.writeHead(range ? 206 : 200, {
    'content-type': 'audio/wav',
    'accept-ranges': 'bytes',
    'content-length': last - first + 1,
    ...(range ? { 'content-range': `bytes ${first}-${last}/${total}` } : {}),
  });
  const header = wavHeader(samples);
  let position = first;
  const write = (): void => {
    while (position <= last && !response.destroyed) {
      const piece = Buffer.alloc(Math.min(pieceLength, last + 1 - position), silence);
      if (position < headerLength) header.copy(piece, 0, position);
      position += piece.length;
      if (!response.write(piece)) return;
    }
    response.end();
  };
  response.on('drain', write);
  write();
}
