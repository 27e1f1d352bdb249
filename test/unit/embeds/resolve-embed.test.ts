import {expect} from '@open-wc/testing';
import {resolveEmbed} from '../../../components/embeds/resolve-embed.js';

/** A row of embed-addresses.json: what an editor pastes, and the frame or the refusal that must come of it. */
interface Case {
  readonly id: string;
  readonly input: string;
  readonly provider: string | null;
  readonly kind: string;
  readonly expected: string;
  readonly reason?: string;
  readonly fallbackLink?: boolean;
}

const cases: readonly Case[] = await (await fetch(new URL('./embed-addresses.json', import.meta.url))).json();
const accepted = cases.filter(({expected}) => expected !== 'refused');
const refused = cases.filter(({expected}) => expected === 'refused');

describe('resolveEmbed, given what editors paste', () => {
  for (const {id, input, provider, kind, expected} of accepted) {
    it(`makes a frame of ${JSON.stringify(input)} (${id})`, () => {
      const embed = resolveEmbed(input);
      expect(embed.refused).to.equal(undefined);
      expect(embed).to.include({service: provider, kind, frame: expected});
      expect(embed.link).to.match(/^https:\/\//);
    });
  }

  for (const {id, input, provider, reason, fallbackLink} of refused) {
    it(`refuses ${JSON.stringify(input)} as ${reason} (${id})`, () => {
      const embed = resolveEmbed(input);
      expect(embed.refused).to.equal(reason);
      expect(embed.service).to.equal(provider ?? undefined);
      if (fallbackLink) expect(embed.link).to.match(/^https:\/\//);
      else expect(embed.link).to.equal(undefined);
    });
  }
});
