/** Libraries that change what every script finds, loaded before the suite: each visitor can do all they can anywhere. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import type {BrowserContext} from 'playwright-core';

import {type Host, serveHosts} from './serve-hosts.js';
import {goesThrough, newVisitor, openBrowser} from './visitor.js';

const library = (...names: readonly string[]) =>
  names.map((name) => `<script src="/libraries/${name}.js"></script>`).join('');
const inline = (code: string) => `<script>${code}</script>`;

interface Library extends Host {
  readonly title: string;
  /** What shows that the host is as hostile as its name says. */
  readonly proof: string;
}

const hosts: Readonly<Record<string, Library>> = {
  plain: {title: 'nothing but the suite', proof: 'Array.from(new Set([1])).length === 1'},
  prototype: {
    title: 'Prototype.js 1.7',
    before: library('prototype'),
    proof: 'Array.from(new Set([1])).length === 0 && typeof Array.prototype.each === "function"',
  },
  mootools: {
    title: 'MooTools',
    before: library('mootools'),
    proof: 'Array.from(new Set([1]))[0] !== 1 && typeof Function.prototype.extend === "function"',
  },
  jquery: {
    title: 'jQuery 1 and the scripts of Bootstrap 3',
    before: library('jquery', 'bootstrap'),
    last: inline(
      `jQuery(function ($) { $(document).on('click', 'a, button', $.noop); $('body').tooltip({selector: '*'}); $('iframe, script').each($.noop); });`,
    ),
    proof: 'jQuery.fn.jquery === "1.12.4" && jQuery.fn.modal.Constructor.VERSION === "3.4.1"',
  },
  require: {
    title: 'RequireJS, which takes scripts for modules',
    before: library('require'),
    last: inline(`requirejs(['/module.js'], function (module) { window.module = module; });`),
    answer: (path) =>
      path === '/module.js'
        ? {type: 'text/javascript', body: 'define(function () { return 1; });'}
        : undefined,
    proof: 'typeof define.amd === "object" && window.module === 1',
  },
  frozen: {
    title: 'frozen built-in objects',
    before:
      inline(`[Object, Array, Function, String, RegExp, Promise, Map, Set, WeakMap, URL, Event, EventTarget,
      Node, Element, HTMLElement].forEach(function (each) { Object.freeze(each); Object.freeze(each.prototype); });
      Object.freeze(JSON); Object.freeze(Math); Object.freeze(Reflect);`),
    proof: 'Object.isFrozen(Object.prototype) && Object.isFrozen(HTMLElement.prototype)',
  },
  polyfills: {
    title: 'polyfills of another time',
    before: inline(`
      // As was copied from reference pages of the time.
      Array.from = function (arrayLike, map) {
        var items = Object(arrayLike), length = Number(items.length) || 0, result = [];
        for (var i = 0; i < length; i++) result[i] = map ? map(items[i], i) : items[i];
        return result;
      };
      Array.prototype.remove = function (item) { return this.splice(this.indexOf(item), 1); };
      Array.prototype.last = function () { return this[this.length - 1]; };
      Object.prototype.extend = function () { return this; };
      Element.prototype.matches = function (selector) {
        var all = (this.document || this.ownerDocument).querySelectorAll(selector), i = all.length;
        while (--i >= 0 && all.item(i) !== this) {}
        return i > -1;
      };
      String.prototype.trim = function () { return this.replace(/^\\s+|\\s+$/g, ''); };
      Object.assign = function (target) {
        for (var i = 1; i < arguments.length; i++)
          for (var key in arguments[i])
            if (Object.prototype.hasOwnProperty.call(arguments[i], key)) target[key] = arguments[i][key];
        return target;
      };`),
    proof: 'Array.from(new Set([1])).length === 0 && !/native/.test(Element.prototype.matches)',
  },
  address: {
    title: 'an object of its own in the place of URL',
    before: inline(`
      var NativeURL = window.URL;
      window.URL = function (address, base) {
        return base === undefined ? new NativeURL(address) : new NativeURL(address, base);
      };
      window.URL.createObjectURL = NativeURL.createObjectURL;
      window.URL.revokeObjectURL = NativeURL.revokeObjectURL;`),
    proof: 'window.URL !== NativeURL',
  },
  event: {
    title: 'an object of its own in the place of Event',
    before: inline(`
      window.Event = function (event) { this.event = event || window.event; };
      window.CustomEvent = function (type, options) {
        var event = document.createEvent('CustomEvent');
        event.initCustomEvent(type, false, false, options && options.detail);
        return event;
      };`),
    proof: '!("type" in new Event("x"))',
  },
};

let pages: Awaited<ReturnType<typeof serveHosts>>;
let browser: BrowserContext;
before(async () => {
  pages = await serveHosts(hosts);
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  pages.close();
});

describe('a page with', () => {
  for (const [name, {title, proof}] of Object.entries(hosts)) {
    it(title, async () => {
      const visitor = await newVisitor(browser);
      await goesThrough(visitor, pages.address(name));
      assert.equal(await visitor.page.evaluate(`String(${proof})`), 'true', 'The host is what it says it is');
      assert.deepEqual(pages.posted, []);
    });
  }
});
