import {expect} from '@open-wc/testing';

import {syncAcrossTabs} from '../../../components/page/cross-tab-sync.js';
import {waitUntil} from '../wait-until.js';

describe('a page that follows other tabs', () => {
  it('looks again when the visitor comes back, a cookie changes, or another tab tells', async () => {
    const heard: string[] = [];
    const tell = syncAcrossTabs(((event: Event) => heard.push(event.type)) as () => unknown);
    dispatchEvent(new PageTransitionEvent('pageshow'));
    document.dispatchEvent(new Event('visibilitychange', {bubbles: true}));
    expect(heard).to.deep.equal(['pageshow', 'visibilitychange']);
    const tabs = new BroadcastChannel('ask_first');
    const told = new Promise((resolve) => (tabs.onmessage = resolve));
    tell();
    await told;
    tabs.postMessage(0);
    await waitUntil(() => heard.includes('message'), 'Another tab is heard');
    tabs.close();
    if (!('cookieStore' in window)) return;
    document.cookie = 'somebody=1; Path=/';
    await waitUntil(() => heard.includes('change'), 'A cookie is seen');
    document.cookie = 'somebody=; Path=/; Max-Age=0';
  });

  it('goes on where it has no origin to share with them', () => {
    const {BroadcastChannel: channel} = window;
    window.BroadcastChannel = function () {
      throw new DOMException('no origin', 'SecurityError');
    } as never;
    try {
      expect(syncAcrossTabs(() => undefined)()).to.equal(undefined);
    } finally {
      window.BroadcastChannel = channel;
    }
  });
});
