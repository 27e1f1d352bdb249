/** Random acts in a world of tabs, from a seed, with what must hold after each. */
import assert from 'node:assert/strict';

import {allowedIds, type DisclosedCategory} from '../../../components/consent/consent.js';
import {settleConsent} from '../../../components/consent/settle-consent.js';
import {consentCopies, readNote} from '../../../components/page/cookie-jar.js';
import {day, type Tab, World} from './world.js';

const family = 'city.test';
/** Hosts, the domain their script names, and the categories that run there. */
const sites: readonly {readonly host: string; readonly domain?: string; readonly uses: readonly string[]}[] =
  [
    {host: 'www.city.test', domain: family, uses: ['counting', 'videos', 'looks']},
    {host: 'jobs.city.test', domain: family, uses: ['counting', 'videos', 'looks', 'chat']},
    {host: 'alone.city.test', uses: ['counting', 'videos']},
  ];
const paths = ['/', '/news/today', '/news/old/'];

interface Plan {
  readonly id: string;
  basis: DisclosedCategory['basis'];
  revision: number;
  services: string[];
}

/** A generator of numbers from a seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What happened in a run, by the kind of act. */
export type Figures = Readonly<Record<string, number>>;

/**
 * Does so many acts. In a `hostile` world another host of the domain writes cookies of its own; in any, the visitor's
 * browser loses cookies, its storage is full at times, its clock is set, and the catalogue changes.
 */
export async function runMonkey(seed: number, acts: number, hostile: boolean): Promise<Figures> {
  const next = random(seed);
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(next() * list.length)] as Item;
  const world = new World();
  let tabs: Tab[] = [];
  let plan: Plan[] = [
    {id: 'needed', basis: 'necessary', revision: 1, services: ['session']},
    {id: 'counting', basis: 'consent', revision: 1, services: ['counter', 'recorder']},
    {id: 'videos', basis: 'consent', revision: 1, services: ['tube', 'reel']},
    {id: 'looks', basis: 'exempt', revision: 1, services: ['text-size']},
    {id: 'chat', basis: 'consent', revision: 1, services: ['bot']},
  ];
  const removed: Plan[] = [];
  /** What a visitor said yes to: the id, under the revision it was disclosed with. */
  const accepted = new Set<string>();
  /** What was refused on a host, and not allowed there since. */
  const refusedAt = new Map<string, Set<string>>();
  const texts = ['', 'garbage', '1.1.1'];
  const figures: Record<string, number> = {};
  const olderThanClock = new WeakSet<Tab>();

  const disclosedOn = (host: string): DisclosedCategory[] =>
    plan.map(({id, basis, revision, services}) => ({
      ...{id, basis, revision: `${basis[0]}${revision}`, services: [...services], signals: []},
      used: sites.some((site) => site.host === host && site.uses.includes(id)),
    }));
  const tagOf = ({disclosed = []}: Tab, id: string) => {
    const category = disclosed.find((each) => each.id === id || each.services.includes(id));
    return category && `${category.basis}:${category.id}:${category.revision}:${id}`;
  };
  const load = async (tab: Tab) => {
    const {domain} = sites.find(({host}) => host === tab.host) ?? {};
    await world.disclose(tab, disclosedOn(tab.host), domain);
  };
  const answer = (tab: Tab) => {
    const disclosed = tab.disclosed ?? [];
    const open = disclosed
      .filter(({basis}) => basis !== 'necessary')
      .flatMap(({id, services}) => [id, ...services]);
    const choice = pick<() => 'accept-all' | 'reject-all' | 'withdraw-all' | Record<string, boolean>>([
      () => 'accept-all',
      () => 'reject-all',
      () => 'withdraw-all',
      () => Object.fromEntries([[pick(open), next() < 0.5]]),
      () => Object.fromEntries(open.filter(() => next() < 0.4).map((id) => [id, next() < 0.5])),
    ])();
    world.answer(tab, choice);
    const refused = new Set(refusedAt.get(tab.host));
    for (const {allowed, id, services} of tab.bus.consent.categories) {
      for (const [each, says] of [
        [id, allowed] as const,
        ...services.map((s) => [s.id, s.allowed ?? allowed] as const),
      ]) {
        if (says === false) refused.add(each);
        else refused.delete(each);
        if (says) accepted.add(tagOf(tab, each) ?? '');
      }
    }
    // Where nothing can be stored, a host can't remember: the family's cookie alone does.
    if (world.full.has(tab.host)) refusedAt.delete(tab.host);
    else refusedAt.set(tab.host, refused);
    texts.push(world.cookies.read(tab.host, '/').replace(/^.*ask_first=/, ''));
    if (texts.length > 40) texts.splice(3, 1);
    // The tabs of one host tell each other.
    tabs.filter(({host}) => host === tab.host).forEach((each) => world.reread(each));
  };
  const changeCatalogue = () => {
    const category = pick(plan.filter(({id}) => id !== 'needed'));
    pick<() => unknown>([
      () => (category.revision += 1),
      () => {
        category.basis = category.basis === 'consent' ? 'exempt' : 'consent';
        category.revision += 1;
      },
      () => {
        if (plan.length < 4) return;
        plan = plan.filter((each) => each !== category);
        removed.push(category);
      },
      () => plan.push(...removed.splice(0, 1)),
      () => {
        const other = pick(plan.filter(({id}) => id !== 'needed'));
        const service = category.services.pop();
        if (service) other.services.push(service);
        category.revision += 1;
        other.revision += 1;
      },
    ])();
  };
  const forge = () => {
    const yes = disclosedOn('').flatMap(({id, basis, revision, services}) =>
      basis === 'necessary' ? [] : [id, basis === 'exempt' ? 'e' : 'y', revision, ...services].join('~'),
    );
    const value = pick([pick(texts), `1.${world.now - 5}.400.${yes.join('.')}`]);
    const where = pick(['', `; Domain=${family}`, `; Domain=${family}`]);
    world.cookies.write(
      'evil.city.test',
      '/',
      `ask_first=${value}; Path=${pick(['/', '/news', '/news/old'])}${where}`,
    );
  };

  const kinds: Record<string, [weight: number, act: () => unknown]> = {
    open: [20, () => tabs.push(world.open(pick(sites).host, pick(paths)))],
    load: [20, () => (tabs.length ? load(pick(tabs)) : undefined)],
    answer: [
      20,
      () => tabs.some((tab) => tab.disclosed) && answer(pick(tabs.filter((tab) => tab.disclosed))),
    ],
    look: [10, () => tabs.length && world.reread(pick(tabs))],
    close: [12, () => (tabs = tabs.filter((tab) => tab !== tabs[0]))],
    catalogue: [4, changeCatalogue],
    clock: [
      4,
      () => {
        world.now += pick([60, 3600, day, 40 * day, -day, -40 * day, 200 * day]);
        tabs.forEach((tab) => olderThanClock.add(tab));
      },
    ],
    full: [
      1,
      () => {
        if (!world.full.size) return void world.full.add(pick(sites).host);
        world.full.clear();
        // What they settled meanwhile could not be noted.
        tabs = [];
      },
    ],
    evict: [1, () => world.cookies.evict(Math.floor(next() * 5))],
    ...(hostile && {forge: [8, forge] as [number, () => unknown]}),
  };
  const wheel = Object.entries(kinds).flatMap(([kind, [weight]]) => Array<string>(weight).fill(kind));

  for (let at = 0; at < acts; at++) {
    const kind = pick(wheel);
    figures[kind] = (figures[kind] ?? 0) + 1;
    await kinds[kind]?.[1]();
    if (tabs.length > 8) tabs = tabs.slice(-8);
    const told = `seed ${seed}, act ${at}: ${kind}`;
    for (const tab of tabs) check(tab, told);
  }
  return figures;

  function check(tab: Tab, told: string): void {
    const {host, path, bus, disclosed} = tab;
    if (!disclosed) return;
    world.reread(tab);
    const allowed = allowedIds(bus.consent);
    for (const id of allowed) {
      const tag = tagOf(tab, id);
      assert.ok(tag, `${told}: ${id} is allowed on ${host} and not disclosed`);
      assert.ok(
        tag.startsWith('necessary') || !refusedAt.get(host)?.has(id),
        `${told}: ${id} was refused on ${host} and is allowed`,
      );
      if (!hostile && tag.startsWith('consent'))
        assert.ok(accepted.has(tag), `${told}: nobody said yes to ${tag} on ${host}`);
    }
    // A page reads again what was written, not what the clock says: that is for the next page.
    if (world.full.size || olderThanClock.has(tab)) return;
    const settled = world.on(host, path, () => {
      const copies = consentCopies().split(';').filter(Boolean);
      return settleConsent({copies, given: readNote('ask_first_given')}, disclosed, world.now, false);
    });
    assert.deepEqual(
      allowed,
      allowedIds(settled.consent),
      `${told}: a tab of ${host} does not say what is stored`,
    );
    // A page that is opened now agrees, before its catalogue has come and after.
    const isSame = JSON.stringify(disclosed) === JSON.stringify(disclosedOn(host));
    if (!isSame) return;
    assert.equal(
      settled.rewrite,
      undefined,
      `${told}: a cookie on ${host} says yes to what is not disclosed`,
    );
    const begun = world.open(host, path);
    for (const id of allowedIds(begun.bus.consent))
      assert.ok(allowed.includes(id), `${told}: a new page of ${host} allows ${id}, an open tab does not`);
    assert.ok(
      bus.answered || !begun.bus.answered,
      `${told}: a new page of ${host} does not ask for what is open`,
    );
  }
}
