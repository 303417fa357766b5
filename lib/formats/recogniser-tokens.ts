/** A text between two of Whisper's timestamp tokens. */
const timedText = /<\|(\d{1,5}\.\d\d)\|>([^<]{1,2000})<\|(\d{1,5}\.\d\d)\|>/gu;
/** Tokens for languages, emotions and sounds, which SenseVoice and Whisper insert into texts. */
const token = /<\|[\p{L}\p{N}_.+-]{0,24}\|>/gu;

/** Removes the tokens of recognisers from a text. Timestamp tokens become pairs of seconds on separate lines. */
export function withoutTokens(text: string): string {
  if (!text.includes('<|')) return text;
  const spelled = /^\s*[{[]/u.test(text)
    ? text
    : text.replace(timedText, (_, from: string, said: string, to: string) => `\n[${from} - ${to}]${said}\n`);
  return spelled.replace(token, '');
}
