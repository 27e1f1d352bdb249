/** Whether a path, with its query, may be looked at. */
export type MayVisit = (path: string) => boolean;

interface Rule {
  readonly allows: boolean;
  readonly length: number;
  matches(path: string): boolean;
}

/**
 * Reads a robots.txt as RFC 9309 says: the groups of our own name where there is one, else those of everybody; the longest
 * rule that matches wins, and of two as long the one that allows.
 */
export function parseRobots(text: string, agent: string): MayVisit {
  const groups: {agents: Set<string>; rules: Rule[]}[] = [];
  let isNaming = false;
  for (const [name, value] of linesOf(text)) {
    if (name === 'user-agent') {
      if (!isNaming) groups.push({agents: new Set(), rules: []});
      groups.at(-1)?.agents.add(value.toLowerCase());
      isNaming = true;
    } else if (name === 'allow' || name === 'disallow') {
      isNaming = false;
      if (value) groups.at(-1)?.rules.push(toRule(name, value));
    }
  }
  const groupsOf = (name: string) => groups.filter(({agents}) => agents.has(name));
  const own = groupsOf(agent.toLowerCase());
  const rules = (own.length ? own : groupsOf('*')).flatMap((group) => group.rules);
  return (path) => {
    let best: Rule | undefined;
    for (const rule of rules) if ((!best || isStronger(rule, best)) && rule.matches(path)) best = rule;
    return best?.allows ?? true;
  };
}

const isStronger = (one: Rule, other: Rule) =>
  one.length > other.length || (one.length === other.length && one.allows && !other.allows);

/** The sitemaps that a robots.txt names. */
export function sitemapsIn(text: string): readonly string[] {
  return linesOf(text).flatMap(([name, value]) => (name === 'sitemap' && value ? value.split(/\s/, 1) : []));
}

/** Each line's name and value. Cut, not searched by a RegExp: no line can be made slow. */
function linesOf(text: string): readonly (readonly [name: string, value: string])[] {
  return text.split(/\r\n?|\n/).flatMap((line) => {
    const [said = ''] = line.split('#', 1);
    const colon = said.indexOf(':');
    return colon < 0
      ? []
      : [[said.slice(0, colon).trim().toLowerCase(), said.slice(colon + 1).trim()] as const];
  });
}

function toRule(name: string, value: string): Rule {
  const isWhole = value.endsWith('$');
  const [first = '', ...rest] = (isWhole ? value.slice(0, -1) : value).split('*');
  return {
    allows: name === 'allow',
    length: value.length,
    matches(path) {
      if (!path.startsWith(first)) return false;
      // Searched piece by piece, not by a RegExp: no rule can be made slow.
      let at = first.length;
      for (const part of isWhole ? rest.slice(0, -1) : rest) {
        const found = path.indexOf(part, at);
        if (found < 0) return false;
        at = found + part.length;
      }
      if (!isWhole) return true;
      const last = rest.at(-1);
      return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
    },
  };
}
