import {expect} from '@open-wc/testing';

import {run} from '../../../components/hold/row-frames.js';
import {catalogueOf} from '../../start-afresh.js';
import {allowing, put} from './allowing.js';

const rows = (host: string) =>
  catalogueOf({
    services: [
      {id: 'counter', embeds: [host]},
      {id: 'youtube', embeds: ['other.example']},
    ],
  });

describe('a frame of which only the catalogue knows whose it is', () => {
  const frameOf = (attributes: string) =>
    put(`<iframe loading="lazy" ${attributes}></iframe>`).firstElementChild as Element;
  afterEach(() => {
    document.querySelectorAll('main').forEach((page) => page.remove());
    localStorage.removeItem('ask_first_rows');
  });

  it('waits once the catalogue has said whose it is', async () => {
    const frame = frameOf('src="https://stories.example/1"');
    const held = run(await allowing(), {catalogue: rows('stories.example')}, frame);
    expect(frame.isConnected).to.equal(true);
    await held;
    expect(frame.isConnected).to.equal(false);
    expect(document.querySelector('main > video-consent-placeholder > template')).to.be.an(
      'HTMLTemplateElement',
    );
  });

  it('waits at once where a page before this one has left word', async () => {
    const catalogue = rows('kept.example');
    const askFirst = await allowing();
    await run(askFirst, {catalogue}, frameOf('src="https://kept.example/1"'));
    const frame = frameOf('src="https://kept.example/2"');
    const held = run(askFirst, {catalogue}, frame);
    expect(frame.isConnected).to.equal(false);
    await held;
  });

  for (const [sentence, attributes, allowed] of [
    ['of an allowed service', 'src="https://stories.example/1"', ['counter']],
    ['of nobody', 'src="https://stranger.example/1"', []],
    ['with an address that is none', 'src="https://["', []],
  ] as const) {
    it(`${sentence} is shown`, async () => {
      const frame = frameOf(attributes);
      await run(await allowing(...allowed), {catalogue: rows('stories.example')}, frame);
      expect(frame.isConnected).to.equal(true);
    });
  }

  it('of another service than the one allowed waits', async () => {
    const frame = frameOf('src="https://other.example/1"');
    await run(await allowing('counter'), {catalogue: rows('stories.example')}, frame);
    expect(frame.isConnected).to.equal(false);
  });

  it('is shown where the page names no catalogue', async () => {
    const frame = frameOf('src="https://stories.example/1"');
    await run(await allowing(), {}, frame);
    await run(await allowing(), {catalogue: rows('stories.example')}, undefined);
    expect(frame.isConnected).to.equal(true);
  });
});
