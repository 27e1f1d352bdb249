import {textsOf, type TextPlace} from '../catalogue/text-places.js';
import {isByLanguage, machineTags, tagsOf} from '../catalogue/translation-mark.js';
import {readJson} from './json-source.js';
import type {Finding} from './check-text.js';

/** A text that a language still needs somebody for. */
export interface OpenTranslation extends Pick<Finding, 'file' | 'line' | 'column' | 'path'> {
  /** The language, as the catalogue has it. */
  readonly language: string;
  /** `unread`: a machine wrote it and nobody has read it. `missing`: it is not there, and is shown in the first language. */
  readonly state: 'unread' | 'missing';
  /** The translation; of what is missing, the text that is to be translated. */
  readonly text: string;
}

// The name of a product or company that stands there once is so in every language.
const namesStandAlone = new Set(['name', 'provider']);

/** What a catalogue's languages still need somebody for, by language and then by place. */
export function findOpenTranslations(file: string, source: string): readonly OpenTranslation[] {
  const json = readJson(source);
  if ('message' in json) return [];
  const places = textsOf(json.value);
  const own = (json.value as {language?: unknown} | null)?.language;
  const tags = new Set(places.flatMap(({text}) => (isByLanguage(text) ? tagsOf(text) : [])));
  return [...tags].flatMap((language) =>
    places.flatMap((place): OpenTranslation[] => {
      const found = lookUp(place, language, own);
      if (!found) return [];
      const steps = found.state === 'unread' ? [...place.path, language] : place.path;
      const path = steps.join('.');
      return [{file, ...json.find(path), path, language, ...found}];
    }),
  );
}

function lookUp(
  {path, text}: TextPlace,
  language: string,
  own: unknown,
): Pick<OpenTranslation, 'state' | 'text'> | undefined {
  if (!isByLanguage(text)) {
    const isComplete = language === own || namesStandAlone.has(String(path.at(-1)));
    return isComplete ? undefined : {state: 'missing', text: String(text)};
  }
  if (machineTags(text).includes(language)) return {state: 'unread', text: String(text[language])};
  const [first = ''] = tagsOf(text);
  return language in text ? undefined : {state: 'missing', text: String(text[first])};
}
