import type {Page} from 'playwright-core';

/** A form of markup, as an author writes it, and how to tell that the visitor gets what it asks for. */
export interface Form {
  readonly id: string;
  readonly name: string;
  readonly markup: string;
  /** The text that is still read where the form itself is lost. */
  readonly text?: string;
  /** Whether it brings the script itself, so that the page has none. */
  readonly isScript?: true;
  /** What the test of a real WordPress calls it. */
  readonly inWordPress: string;
  works(page: Page): Promise<boolean>;
}

const video = 'https://www.youtube.com/watch?v=M7lc1UVf-VE';

const isTable = (page: Page) =>
  page.evaluate(() => {
    const captions = document.querySelector('cookie-table')?.shadowRoot?.querySelectorAll('caption') ?? [];
    return (
      [...captions].map((caption) => caption.textContent?.trim()).join() ===
      'Google Analytics,Microsoft Clarity,Hotjar'
    );
  });
const isPreferences = (page: Page) =>
  page.evaluate(() => !!document.querySelector('cookie-preferences')?.shadowRoot?.querySelector('fieldset'));
const isPlaceholder = async (page: Page) =>
  (await page.getByRole('button', {name: 'Always allow YouTube'}).count()) === 1;

/** Every form, by its number in stories/docs/authoring-forms.md. */
export const forms: readonly Form[] = [
  {
    id: 'F1',
    inWordPress: 'link to a table, alone',
    name: 'link to a table',
    markup:
      '<p><a href="https://www.luton.gov.uk/cookies#cookie-table-performance">Performance cookies</a></p>',
    text: 'Performance cookies',
    works: isTable,
  },
  {
    id: 'F1-preferences',
    inWordPress: 'link to the preferences, in a sentence',
    name: 'link to the preferences',
    markup:
      '<p>You can <a href="https://www.luton.gov.uk/cookies#cookie-preferences">change your answer</a>.</p>',
    text: 'change your answer',
    works: async (page) => {
      const link = page.getByRole('link', {name: 'change your answer'});
      if (!(await link.count())) return false;
      await link.click();
      await page.getByRole('dialog').waitFor();
      return true;
    },
  },
  {
    id: 'F2',
    inWordPress: 'link to a video, alone',
    name: 'link to a video',
    markup: `<p><a href="${video}">How to recycle</a></p>`,
    text: 'How to recycle',
    works: isPlaceholder,
  },
  {
    id: 'F3-table',
    inWordPress: 'text in brackets',
    name: '`[cookie-table …]`',
    markup: '<p>[cookie-table category="performance"]</p>',
    text: 'cookie-table',
    works: isTable,
  },
  {
    id: 'F3-preferences',
    inWordPress: 'preferences in brackets',
    name: '`[cookie-preferences]`',
    markup: '<p>[cookie-preferences]</p>',
    text: 'cookie-preferences',
    works: isPreferences,
  },
  {
    id: 'F3-video',
    inWordPress: 'video in brackets',
    name: '`[video …]`',
    markup: `<p>[video ${video}]</p>`,
    text: 'video',
    works: isPlaceholder,
  },
  {
    id: 'F4',
    inWordPress: 'heading with an id',
    name: 'heading with an id',
    markup: '<h2 id="cookie-table-performance">Performance cookies</h2>',
    text: 'Performance cookies',
    works: isTable,
  },
  {
    id: 'F5-div',
    inWordPress: 'div with classes',
    name: '`div` with class and data',
    markup: '<div class="cookie-table" data-category="performance">Performance cookies</div>',
    text: 'Performance cookies',
    works: isTable,
  },
  {
    id: 'F5-p',
    inWordPress: 'paragraph with classes',
    name: '`p` with classes',
    markup: '<p class="cookie-table cookie-table--performance">Performance cookies</p>',
    text: 'Performance cookies',
    works: isTable,
  },
  {
    id: 'F6-table',
    inWordPress: 'tag: cookie-table',
    name: '`<cookie-table>`',
    markup: '<cookie-table category="performance">Performance cookies</cookie-table>',
    text: 'Performance cookies',
    works: isTable,
  },
  {
    id: 'F6-preferences',
    inWordPress: 'tag: cookie-preferences',
    name: '`<cookie-preferences>`',
    markup: '<cookie-preferences>Cookie settings</cookie-preferences>',
    text: 'Cookie settings',
    works: isPreferences,
  },
  {
    id: 'F6-video',
    inWordPress: 'tag: video-consent-placeholder',
    name: '`<video-consent-placeholder>`',
    markup: `<video-consent-placeholder src="${video}"><a href="${video}">How to recycle</a></video-consent-placeholder>`,
    text: 'How to recycle',
    works: isPlaceholder,
  },
  {
    id: 'F7',
    inWordPress: 'tag: cookie-table, self-closed',
    name: '`<cookie-table/>`, self-closed',
    markup: '<div><cookie-table category="performance"/><p>The rest of the page.</p></div>',
    text: 'The rest of the page.',
    works: async (page) => (await isTable(page)) && page.getByText('The rest of the page.').isVisible(),
  },
  {
    id: 'F8',
    inWordPress: 'table of the page’s own',
    name: '`table` of the page’s own',
    markup:
      '<table class="cookie-table cookie-table--performance"><tbody><tr><td>_ga</td><td>Counts visits</td></tr></tbody></table>',
    text: 'Counts visits',
    works: isTable,
  },
  {
    id: 'F9-oembed',
    inWordPress: 'embed without a frame',
    name: 'embed without a frame',
    markup: `<figure class="media"><oembed url="${video}"></oembed></figure>`,
    works: isPlaceholder,
  },
  {
    id: 'F9-frame',
    inWordPress: 'frame of Google Maps',
    name: 'embed with a frame',
    markup:
      '<p><iframe title="How to recycle" src="https://www.youtube.com/embed/M7lc1UVf-VE" width="560" height="315"></iframe></p>',
    works: isPlaceholder,
  },
  {
    id: 'F11',
    inWordPress: 'script with settings in its URL',
    name: 'script with settings in its URL',
    markup: '<script src="/ask-first/ask-first.js?catalogue=/ask-first/luton.json&amp;site=jobs"></script>',
    isScript: true,
    works: (page) => page.evaluate(async () => (await window.askFirst?.ready)?.site?.id === 'jobs'),
  },
  {
    id: 'F12',
    inWordPress: 'script that makes the banner',
    name: 'script that makes the banner',
    markup: '<script src="/ask-first/ask-first.js?catalogue=/ask-first/luton.json&amp;banner=auto"></script>',
    isScript: true,
    works: async (page) => (await page.getByRole('button', {name: 'Accept extra cookies'}).count()) === 1,
  },
];
