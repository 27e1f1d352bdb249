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
  const groups = new Map<string, Rule[]>();
  let agents: string[] = [];
  let isNaming = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, key = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/.exec(line) ?? [];
    const name = key.toLowerCase();
    if (name === 'user-agent') {
      agents = isNaming ? [...agents, value.toLowerCase()] : [value.toLowerCase()];
      isNaming = true;
    } else if (name === 'allow' || name === 'disallow') {
      isNaming = false;
      if (value)
        for (const each of agents) groups.set(each, [...(groups.get(each) ?? []), toRule(name, value)]);
      else for (const each of agents) groups.set(each, groups.get(each) ?? []);
    }
  }
  const rules = groups.get(agent.toLowerCase()) ?? groups.get('*') ?? [];
  return (path) => {
    const [best] = rules
      .filter((rule) => rule.matches(path))
      .sort((one, other) => other.length - one.length || Number(other.allows) - Number(one.allows));
    return best?.allows ?? true;
  };
}

/** The sitemaps that a robots.txt names. */
export function sitemapsIn(text: string): readonly string[] {
  return [...text.matchAll(/^\s*sitemap\s*:\s*(\S+)/gim)].map(([, url = '']) => url);
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
