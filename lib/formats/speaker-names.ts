import { isObject, type JsonObject, numberIn, stringIn } from './json-text';
import type { SpeakerNames } from './spoken-pieces';

const listNames =
  /^(?:speakers?|speaker_?(?:names?|map|labels?)|participants?|voices|contributors|agents|people|persons)$/iu;
const deepest = 3;

function idOf(person: JsonObject): string | undefined {
  const id =
    person.id ??
    person.speaker_id ??
    person.speakerId ??
    person.label ??
    person.speaker ??
    person.tag ??
    person.key;
  return stringIn(id) ?? (numberIn(id) === undefined ? undefined : String(id));
}

function nameIn(person: unknown): string | undefined {
  return isObject(person)
    ? (stringIn(person.name) ??
        stringIn(person.speaker_name) ??
        stringIn(person.displayName) ??
        (person.id === undefined ? undefined : stringIn(person.label)))
    : stringIn(person);
}

function readNames(list: unknown, names: Map<string, string>): void {
  if (Array.isArray(list)) {
    list.forEach((person, index) => {
      const name = nameIn(person);
      const id = isObject(person) ? idOf(person) : String(index);
      if (name !== undefined && id !== undefined) names.set(id, name);
    });
  } else if (isObject(list)) {
    for (const [id, person] of Object.entries(list)) {
      const name = nameIn(person);
      if (name !== undefined) names.set(id, name);
    }
  }
}

/** The names that a file lists separately from its lines, by the label or number that the lines use. */
export function speakerNamesIn(root: unknown): SpeakerNames {
  const names = new Map<string, string>();
  const visit = (value: unknown, depth: number) => {
    // The list of a single recording.
    if (Array.isArray(value) && value.length === 1) visit(value[0], depth);
    if (!isObject(value) || depth > deepest) return;
    for (const [name, member] of Object.entries(value)) {
      if (listNames.test(name)) readNames(member, names);
      visit(member, depth + 1);
    }
  };
  visit(root, 0);
  return names;
}
