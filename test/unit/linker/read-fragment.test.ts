import {expect} from '@open-wc/testing';

import {takeAnswerFromUrl} from '../../../components/linker/read-fragment.js';

describe('the answer in the page’s own address', () => {
  const before = location.href;
  afterEach(() => history.replaceState(undefined, '', before));

  it('is taken out of it, and leaves the rest and the page’s history as they were', () => {
    history.replaceState({scroll: 12}, '', `${location.pathname}?a=1#ask_first=5.counting~r1`);
    const {length} = history;
    expect(takeAnswerFromUrl()).to.equal('#ask_first=5.counting~r1');
    expect(location.href).to.equal(`${location.origin}${location.pathname}?a=1`);
    expect([history.length, history.state]).to.deep.equal([length, {scroll: 12}]);
    expect(takeAnswerFromUrl()).to.equal(undefined);
  });

  it('is taken where the path begins with two slashes', () => {
    history.replaceState(undefined, '', `${location.origin}//other.example/#ask_first=5.counting~r1`);
    expect(takeAnswerFromUrl()).to.equal('#ask_first=5.counting~r1');
    expect(location.href).to.equal(`${location.origin}//other.example/`);
  });

  it('is not looked for in a fragment of the page’s own', () => {
    history.replaceState(undefined, '', '#about-ask_first=5');
    expect(takeAnswerFromUrl()).to.equal(undefined);
    expect(location.hash).to.equal('#about-ask_first=5');
  });
});
