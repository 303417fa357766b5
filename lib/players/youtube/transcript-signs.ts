/** In the description, even while it is folded (2026-08). The label is in the reader's language. */
export const openButton = [
  'ytd-video-description-transcript-section-renderer button',
  'ytm-video-description-transcript-section-renderer button',
].join();

/** Panels that hold nothing but a transcript, by their target ids; the newest first. */
export const transcriptPanels = [
  '[target-id="PAmodern_transcript_view"]', // 2026-09
  '[target-id="engagement-panel-searchable-transcript"]', // 2026-08
].join();
