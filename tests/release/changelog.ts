const unreleased = '## Unreleased';

/** The sections of a changelog, each with its heading (`## …`) and what stands under it, trimmed. */
function sectionsOf(changelog: string): { heading: string; body: string }[] {
  return changelog
    .split(/^(?=## )/m)
    .filter((part) => part.startsWith('## '))
    .map((part) => {
      const [heading = '', ...body] = part.split('\n');
      return { heading: heading.trim(), body: body.join('\n').trim() };
    });
}

/** What has changed since the last release; '' where nothing is told, null where the heading is missing. */
export function unreleasedNotes(changelog: string): string | null {
  return sectionsOf(changelog).find(({ heading }) => heading === unreleased)?.body ?? null;
}

/** What a version has brought; null for one that is not released. */
export function notesOf(changelog: string, version: string): string | null {
  return sectionsOf(changelog).find(({ heading }) => heading.startsWith(`## ${version} (`))?.body ?? null;
}

/** The changelog with what was unreleased as this version, and an empty section for what comes next. */
export function withRelease(changelog: string, version: string, isoDate: string): string {
  return changelog.replace(`${unreleased}\n`, `${unreleased}\n\n## ${version} (${isoDate})\n`);
}
