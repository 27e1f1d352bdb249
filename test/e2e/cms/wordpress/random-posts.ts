/** Posts made of what tokenisers get wrong, and what a browser would load of them. */
import {type DefaultTreeAdapterMap, parse} from 'parse5';

import {findProvider} from '../../../../components/rewriter/provider-url.js';

const FRAMES = [
  '<iframe src="https://www.youtube.com/embed/x">',
  '<iframe src=//youtu.be/x>',
  '<iframe title=\'a>b\' src="https://player.vimeo.com/video/1">',
  '<IFRAME/SRC=//youtu.be/x>',
  '<iframe x="1"src="//youtu.be/x">',
  '<iframe src=x src=//youtu.be/x>',
  '<iframe x=1\vsrc=x src=//youtu.be/x>',
  '<iframe src="\n//you&#116ube.com/x">',
  '<iframe src="//youtube&period;com/x">',
  '<iframe src="//youtube&shy.com/x">',
  '<iframe src="&#1;//youtu.be/x">',
  '<iframe srcdoc="x" src=//youtu.be/x>',
  '<iframe src="https://example.org/">',
  '<object data="https://youtu.be/x">',
  '<embed src="https://youtu.be/x">',
  '<embed src=https://youtu.be/x ',
];
const PARTS = [
  ...[
    '<iframe ',
    'src=https://youtu.be/x',
    'src="https://www.youtube.com/embed/x"',
    '</iframe>',
    '</iframe >',
  ],
  ...[
    '</IFRAME',
    '<object>',
    '</object>',
    '<script>',
    '</script>',
    '<script',
    '</script',
    '<style>',
    '</style>',
  ],
  ...[
    '<textarea>',
    '</textarea>',
    '<xmp>',
    '</xmp>',
    '<noembed>',
    '</noembed>',
    '<title>',
    '</title>',
    '<svg>',
  ],
  ...[
    '</svg>',
    '<noscript>',
    '</noscript>',
    '<!--',
    '-->',
    '--!>',
    '<!-->',
    '<!--->',
    '<!',
    '<?',
    '</',
    '<',
    '>',
  ],
  ...['"', "'", ' ', '=', '/', '\n', '\v', '\f', '--', '-', '!', 'a', 'script', '<p>', '</p>', '<p title="'],
  ...["<p title='", '<a href=x>', '<b a='],
];
/** What a theme may have behind a post: it ends what the post left open. */
const BEHIND = ['', '</div><p title="x">y</p>--><div>'];

/** The same number makes the same posts. */
export function randomPosts(count: number, seed: number): readonly string[] {
  let state = seed;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * limit);
  };
  const pick = (texts: readonly string[]) => texts[below(texts.length)] ?? '';
  return Array.from({length: count}, () =>
    Array.from({length: 1 + below(9)}, () => pick(below(3) ? PARTS : FRAMES)).join(''),
  );
}

/** The addresses of providers that a browser asks for as it reads a page with this post, with scripts or without. */
export function loadedFrames(post: string): readonly string[] {
  return BEHIND.flatMap((behind) =>
    [true, false].flatMap((scriptingEnabled) =>
      framesIn(parse(`<!DOCTYPE html><body><div>${post}${behind}`, {scriptingEnabled})),
    ),
  );
}

function framesIn(node: DefaultTreeAdapterMap['node']): readonly string[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(framesIn) : [];
  if (!('attrs' in node) || node.namespaceURI !== 'http://www.w3.org/1999/xhtml') return inside;
  const value = (wanted: string) => node.attrs.find(({name}) => name === wanted)?.value;
  const isFrame = node.tagName === 'embed' || (node.tagName === 'iframe' && value('srcdoc') === undefined);
  const address = isFrame ? value('src') : node.tagName === 'object' ? value('data') : undefined;
  return address !== undefined && findProvider(address) ? [address, ...inside] : inside;
}
