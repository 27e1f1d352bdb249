import {aTimeout, expect} from '@open-wc/testing';

import {takeTurn} from '../../../components/video-consent-placeholder/update-turns.js';

/** Keeps the browser busy for longer than a slice of work is. */
function work(): void {
  const end = performance.now() + 12;
  while (performance.now() < end);
}

describe('many updates at once', () => {
  it('are done in several tasks, the first at once', async () => {
    const done: number[] = [];
    const promises = [1, 2, 3].map((number) =>
      takeTurn(document.createElement('p'), () => {
        work();
        done.push(number);
      }),
    );
    expect(done).to.deep.equal([1]);
    await promises[1];
    expect(done).to.deep.equal([1, 2]);
    await promises[2];
    expect(done).to.deep.equal([1, 2, 3]);
  });

  it('go on after one that fails, which rejects', async () => {
    await aTimeout(50);
    const fail = () => {
      throw new Error('broken');
    };
    void takeTurn(document.createElement('p'), work);
    const broken = takeTurn(document.createElement('p'), fail);
    const next = takeTurn(document.createElement('p'), () => undefined);
    let reason: unknown;
    await broken?.catch((error) => (reason = error));
    expect(reason).to.be.instanceOf(Error);
    await next;
  });
});
