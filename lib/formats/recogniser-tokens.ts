/** Whisper's tokens for times around a text. */
const timedText = /<\|(\d{1,5}\.\d\d)\|>([^<]{1,2000})<\|(\d{1,5}\.\d\d)\|>/gu;
/** Tokens of languages, feelings and sounds, as SenseVoice and Whisper put them into texts. */
const token = /<\|[\p{L}\p{N}_.+-]{0,24}\|>/gu;

/** A text without the tokens of recognisers; those that tell times become pairs of seconds on lines of their own. */
export function withoutTokens(text: string): string {
  if (!text.includes('<|')) return text;
  const spelled = /^\s*[{[]/u.test(text)
    ? text
    : text.replace(timedText, (_, from: string, said: string, to: string) => `\n[${from} - ${to}]${said}\n`);
  return spelled.replace(token, '');
}
