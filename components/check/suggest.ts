import {closestMatch} from 'leven';

/** The known word that somebody probably meant; nothing where none is near. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const candidates = known.filter((name) => name.toLowerCase() !== word.toLowerCase());
  if (candidates.length < known.length)
    return known.find((name) => name.toLowerCase() === word.toLowerCase());
  // Two letters that changed places are two steps.
  return closestMatch(word, candidates, {
    maxDistance: word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3)),
  });
}
