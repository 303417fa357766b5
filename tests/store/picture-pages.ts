/** Text as HTML shows it. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A page of 1280 × 800 pixels with a picture of a phone’s page in its middle, 740 pixels high. */
export function phonePage(shot: Buffer, isDark: boolean): string {
  const [ground, edge] = isDark ? ['#182338', '#000'] : ['#dfe9fb', '#10233f'];
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; height: 100vh; display: grid; place-items: center; background: ${ground}; }
    img { display: block; height: 740px; border: 10px solid ${edge}; border-radius: 36px; }
  </style><img alt="" src="data:image/png;base64,${shot.toString('base64')}">`;
}

/** A page of 440 × 280 pixels with the icon, the name and what Sidecue is for. `icon` is SVG. */
export function tilePage(icon: string, name: string, summary: string): string {
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; height: 100vh; box-sizing: border-box; padding: 0 36px; display: grid; align-content: center;
      gap: 18px; background: #dfe9fb; color: #10233f; font-family: Roboto, Arial, sans-serif; }
    header { display: flex; align-items: center; gap: 20px; }
    svg { width: 96px; height: 96px; }
    h1 { margin: 0; font-size: 52px; font-weight: 600; letter-spacing: -1px; }
    p { margin: 0; font-size: 21px; line-height: 1.35; }
  </style><header>${icon}<h1>${escapeHtml(name)}</h1></header><p>${escapeHtml(summary)}</p>`;
}
