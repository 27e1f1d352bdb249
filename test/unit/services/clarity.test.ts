import {expect} from '@open-wc/testing';

import {notifyClarity} from '../../../components/services/clarity.js';

const page = window as unknown as {clarity?: unknown};

describe('Microsoft Clarity', () => {
  const heard: unknown[][] = [];
  beforeEach(() => {
    heard.length = 0;
    page.clarity = (...command: unknown[]) => heard.push(command);
  });
  afterEach(() => delete page.clarity);

  const consent = (ads: string, analytics: string) => [
    'consentv2',
    {ad_Storage: ads, analytics_Storage: analytics},
  ];

  it('hears a yes, with advertising only where that was allowed by itself', () => {
    notifyClarity(true);
    notifyClarity(true, true);
    expect(heard).to.deep.equal([consent('denied', 'granted'), consent('granted', 'granted')]);
  });

  it('is stopped after a no, and started again after the next yes alone', () => {
    notifyClarity(false, true);
    notifyClarity(false);
    notifyClarity(true);
    notifyClarity(true);
    expect(heard).to.deep.equal([
      consent('denied', 'denied'),
      ['stop'],
      consent('denied', 'denied'),
      ['stop'],
      consent('denied', 'granted'),
      ['start'],
      consent('denied', 'granted'),
    ]);
  });

  it('is told by the function that is there by then', () => {
    page.clarity = () => (page.clarity = (...command: unknown[]) => heard.push(command));
    notifyClarity(false);
    expect(heard).to.deep.equal([['stop']]);
  });

  it('is nothing to a page that has something else by its name', () => {
    page.clarity = {mine: true};
    notifyClarity(true);
    delete page.clarity;
    notifyClarity(true);
    expect(heard).to.deep.equal([]);
  });
});
