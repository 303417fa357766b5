import type { XmlElement } from '@rgrove/parse-xml';
import { tidyText } from './cue-text';
import type { JsonObject } from './json-text';
import type { Parsed } from './parsed';
import { type LineProblem, problemAt } from './problem';
import { parseTimedList } from './timed-list';
import { attribute, childElements, descendants, localName } from './xml-text';

/** Transcripts have no deeper tiers. In a damaged file, a tier may even be its own descendant. */
const deepest = 8;

interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Tier {
  readonly id: string;
  readonly parent: string | undefined;
  readonly speaker: string;
  readonly annotations: readonly Annotation[];
  /** The mean length of the texts of its annotations, in UTF-16 code units. */
  readonly meanLength: number;
}

/** True for the annotation format of ELAN (EAF). */
export function isElan(root: XmlElement): boolean {
  return localName(root.name) === 'ANNOTATION_DOCUMENT';
}

/** Milliseconds by the id of a time slot. Slots without a value are evenly spaced between their neighbours. */
function slotsOf(root: XmlElement): ReadonlyMap<string, number> {
  const slots = descendants(root, 'TIME_SLOT').map((slot) => ({
    id: attribute(slot, 'TIME_SLOT_ID') ?? '',
    value: attribute(slot, 'TIME_VALUE'),
  }));
  const times = new Map<string, number>();
  let open: string[] = [];
  let last = 0;
  for (const { id, value } of slots) {
    if (value === undefined) open.push(id);
    else {
      const step = (Number(value) - last) / (open.length + 1);
      for (const [index, waiting] of open.entries()) times.set(waiting, last + step * (index + 1));
      open = [];
      last = Number(value);
      times.set(id, last);
    }
  }
  for (const id of open) times.set(id, last);
  return times;
}

function tiersOf(root: XmlElement): Tier[] {
  const slots = slotsOf(root);
  /** An annotation that refers to another one has the times of that one. */
  const known = new Map<string, Annotation>();
  return childElements(root)
    .filter((element) => localName(element.name) === 'TIER')
    .map((tier) => {
      const id = attribute(tier, 'TIER_ID') ?? '';
      const annotations = childElements(tier).flatMap((element) => {
        const [annotation] = localName(element.name) === 'ANNOTATION' ? childElements(element) : [];
        if (!annotation) return [];
        const owner = known.get(attribute(annotation, 'ANNOTATION_REF') ?? '');
        const start = slots.get(attribute(annotation, 'TIME_SLOT_REF1') ?? '') ?? owner?.start;
        const end = slots.get(attribute(annotation, 'TIME_SLOT_REF2') ?? '') ?? owner?.end;
        if (start === undefined || end === undefined) return [];
        const found = { start, end, text: tidyText(annotation.text) };
        known.set(attribute(annotation, 'ANNOTATION_ID') ?? '', found);
        return found.text === '' ? [] : [found];
      });
      const speaker = attribute(tier, 'PARTICIPANT') || id;
      const all = annotations.reduce((sum, { text }) => sum + text.length, 0);
      const meanLength = all / Math.max(1, annotations.length);
      return { id, parent: attribute(tier, 'PARENT_REF'), speaker, annotations, meanLength };
    });
}

/**
 * The tiers with speech. The tiers below another tier usually repeat it in other words, or word by word, and are left
 * out. But if the texts of the top tier are much shorter, such as numbers, the tier with the longest texts below it is
 * used instead.
 */
function spokenTiers(tiers: readonly Tier[]): Tier[] {
  const byParent = new Map<string, Tier[]>();
  for (const tier of tiers) {
    if (tier.parent === undefined) continue;
    const beside = byParent.get(tier.parent);
    if (beside) beside.push(tier);
    else byParent.set(tier.parent, [tier]);
  }
  /** Takes each tier only once, even if a damaged file has cycles. */
  const takeBelow = ({ id }: Tier): Tier[] => {
    const below = byParent.get(id) ?? [];
    byParent.delete(id);
    return below;
  };
  const longestBelow = (top: Tier): Tier | undefined => {
    let longest: Tier | undefined;
    let level = [top];
    for (let depth = 0; depth <= deepest && level.length > 0; depth += 1) {
      level = level.flatMap(takeBelow);
      for (const tier of level) if (!longest || tier.meanLength > longest.meanLength) longest = tier;
    }
    return longest;
  };
  return tiers
    .filter(({ parent }) => parent === undefined)
    .flatMap((top) => {
      const longest = longestBelow(top);
      const chosen = longest && top.meanLength * 3 < longest.meanLength ? longest : top;
      return chosen.annotations.length > 0 ? [chosen] : [];
    });
}

/** Reports the tiers that were left out, by the first text of each. */
function tellOthers(tiers: readonly Tier[], spoken: readonly Tier[]): LineProblem[] {
  const shown = new Set(spoken);
  return tiers
    .filter((tier) => !shown.has(tier))
    .flatMap(({ annotations: [first] }) =>
      first ? [problemAt(0, 'line-hidden', first.text.slice(0, 60))] : [],
    );
}

/** Reads annotations of ELAN. Each tier of speech is one speaker, with the name of its participant or of the tier. */
export function parseElan(root: XmlElement): Parsed {
  const tiers = tiersOf(root);
  const spoken = spokenTiers(tiers);
  const entries = spoken
    .flatMap(({ speaker, annotations }) =>
      annotations.map(
        ({ start, end, text }): JsonObject => ({
          start_ms: start,
          end_ms: end,
          text,
          ...(spoken.length > 1 ? { speaker } : {}),
        }),
      ),
    )
    .sort((a, b) => Number(a.start_ms) - Number(b.start_ms));
  const parsed = parseTimedList({ segments: entries });
  return { ...parsed, problems: [...tellOthers(tiers, spoken), ...parsed.problems] };
}
