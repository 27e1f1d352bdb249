import {launchChromium} from '../../../browsers/chromium.js';
import type {Outside} from '../../network-meter/proxy.js';
import {logIn, publish, type Deed} from './block-editor.js';
import {formsAsBlocks, formsAsClassicText, script} from './forms.js';
import type {WordPress} from './start-wordpress.js';

/** Somebody who publishes all forms in a post of that name. */
export interface Publisher {
  readonly name: string;
  readonly user: 'administrator' | 'author';
  readonly deeds: readonly Deed[];
  /** Where the plugin is off, and the theme brings the script, or nobody but the post. */
  readonly suite?: 'theme' | 'none';
}

/** Who publishes the forms, and how. */
export const publishers: readonly Publisher[] = [
  {name: 'administrator', user: 'administrator', deeds: formsAsBlocks()},
  {name: 'author', user: 'author', deeds: formsAsBlocks()},
  {name: 'author, classic', user: 'author', deeds: [formsAsClassicText()]},
  {name: 'author, without the plugin', user: 'author', deeds: [formsAsClassicText()], suite: 'theme'},
];

/** Who publishes a script of the suite in a post, where nothing else brings it; each is named after one of the above. */
export const scripters: readonly Publisher[] = [
  {name: 'administrator', user: 'administrator', deeds: [script], suite: 'none'},
  {name: 'author', user: 'author', deeds: [script]},
  {name: 'author, without the plugin', user: 'author', deeds: [script], suite: 'none'},
];

/** Has publishers write and publish their posts in the editor; the posts' numbers, by the publishers' names. */
export async function writePosts(
  {address}: WordPress,
  outside: Outside,
  publishers: readonly Publisher[],
): Promise<ReadonlyMap<string, number>> {
  const posts = new Map<string, number>();
  const context = await launchChromium({
    proxy: outside.proxyAddress,
    args: ['--ignore-certificate-errors'],
  });
  try {
    let user = '';
    for (const {name, deeds, suite, ...publisher} of publishers) {
      if (publisher.user !== user) await logIn(context, address, publisher.user);
      user = publisher.user;
      await context.addCookies([{name: 'suite', value: suite ?? '', url: address}]);
      const page = await context.newPage();
      posts.set(name, await publish(page, address, name, deeds));
      await page.close();
    }
  } finally {
    await context.close();
  }
  return posts;
}
