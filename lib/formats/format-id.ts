/** Every form that can be imported, with its name for people. */
export const formatNames = {
  webvtt: 'WebVTT captions',
  srt: 'SRT subtitles',
  ass: 'SubStation Alpha subtitles (SSA, ASS)',
  lrc: 'LRC lyrics',
  sbv: 'YouTube captions (SBV)',
  ttml: 'TTML captions',
  'podcast-json': 'podcast transcript (JSON)',
  'podcast-html': 'podcast transcript (HTML)',
  'segments-json': 'list of timed lines (JSON)',
  'whisper-console': 'Whisper output',
  'whisper-json': 'Whisper transcript (JSON)',
  'whisper-tsv': 'Whisper table (TSV)',
  'whisper-csv': 'Whisper table (CSV)',
  'whisper-cpp-json': 'whisper.cpp transcript (JSON)',
  'youtube-copied': 'transcript copied from YouTube',
  'youtube-json3': 'YouTube captions (json3)',
  'youtube-xml': 'YouTube captions (XML)',
  'stamped-text': 'text with times',
  text: 'text without times',
} as const;

export type FormatId = keyof typeof formatNames;
