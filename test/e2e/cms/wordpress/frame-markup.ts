/** Frames as no editor writes them, and what the plugin makes of each. */
const player = 'https://www.youtube.com/embed/aqz-KE-bpKQ';
const frame = `<iframe src="${player}"></iframe>`;
const link = '<a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">Watch this video on YouTube</a>';
const placeholder = `<video-consent-placeholder src="${player}">${link}</video-consent-placeholder>`;

/** What it is, the markup, and what it becomes; nothing where it stays as it is. */
export const frameMarkup: readonly (readonly [name: string, markup: string, becomes?: string])[] = [
  ['a frame between paragraphs', `<p>a</p>\n${frame}\n<p>b</p>`, `<p>a</p>\n${placeholder}\n<p>b</p>`],
  ['two frames', frame + frame, placeholder + placeholder],
  ['capitals and no quotes', `<IFRAME SRC=${player}></IFRAME >`, placeholder],
  [
    'a frame in a caption’s figure',
    `<figure>${frame}<figcaption>A > b</figcaption></figure>`,
    `<figure>${placeholder}<figcaption>A > b</figcaption></figure>`,
  ],
  [
    'an angle bracket in a title',
    `<iframe title='a > "b"' src="${player}"></iframe>!`,
    `<video-consent-placeholder src="${player}" label="a &gt; &quot;b&quot;"><a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">a &gt; &quot;b&quot;</a></video-consent-placeholder>!`,
  ],
  [
    'markup in a title',
    `<iframe src="${player}" title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>`,
    `<video-consent-placeholder src="${player}" label="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"><a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;</a></video-consent-placeholder>`,
  ],
  [
    'a size and a place',
    `<iframe width="560px" height="100%" class="wide" id="v" style="border:0" onload="alert(1)" src="${player}"></iframe>`,
    `<video-consent-placeholder src="${player}" width="560" class="wide" id="v" style="border:0">${link}</video-consent-placeholder>`,
  ],
  [
    'a style with a picture of the provider',
    `<iframe style="background:url(//i.ytimg.com/vi/x/0.jpg)" src="${player}"></iframe>`,
    placeholder,
  ],
  [
    'an address that browsers repair',
    `<iframe src=" ht\ntp:\\www.you&#116;ube.com/embed/aqz-KE-bpKQ"></iframe>`,
    placeholder,
  ],
  ['an address given twice', `<iframe src="${player}" src="https://example.org/"></iframe>`, placeholder],
  ['a smaller-than sign before a frame', `1 < 2 ${frame}`, `1 < 2 ${placeholder}`],
  [
    'a frame that is never closed',
    `<iframe src="${player}"><p>a</p>${frame.replace('</iframe>', '')}`,
    `${placeholder}<p>a</p>${placeholder}`,
  ],
  [
    'a frame for visitors without scripts',
    `<noscript>${frame}</noscript>`,
    `<noscript>${placeholder}</noscript>`,
  ],
  [
    'a player of Flash',
    `<object width="5"><param name="movie" value="https://www.youtube.com/v/aqz-KE-bpKQ"><object></object><embed src="https://www.youtube.com/v/aqz-KE-bpKQ"></object>!`,
    `<video-consent-placeholder src="https://www.youtube.com/v/aqz-KE-bpKQ" width="5">${link}</video-consent-placeholder>!`,
  ],
  [
    'an unlisted video of Vimeo',
    '<iframe src="https://player.vimeo.com/video/7638?dnt=1&amp;h=8f0e2cd5b9"></iframe>',
    '<video-consent-placeholder src="https://player.vimeo.com/video/7638?dnt=1&#038;h=8f0e2cd5b9"><a href="https://vimeo.com/7638/8f0e2cd5b9">Watch this video on Vimeo</a></video-consent-placeholder>',
  ],
  [
    'an address that hides its host',
    '<iframe src="https://me@ｗｗｗ。you&shy;tube.com.:443/x/%2e./embed/aqz-KE-bpKQ"></iframe>',
    placeholder,
  ],
  [
    'characters written as numbers, without semicolons',
    '<iframe src="&#1&#x20https://www.you&#116ube.com/embed/aqz-KE-bpKQ"></iframe>',
    placeholder,
  ],
  [
    'white space that is none in HTML',
    `<iframe x=1\vsrc=x src="${player}"></iframe><iframe\vsrc="${player}"></iframe>`,
    `${placeholder}<iframe\vsrc="${player}"></iframe>`,
  ],
  ['a frame that the text ends in', `<p>a</p><iframe src="${player}`, `<p>a</p>${placeholder}`],
  [
    'a field behind a frame that is never closed',
    `<iframe src="${player}"><textarea>a</textarea><embed src="${player}">`,
    `${placeholder}<textarea>a</textarea>${placeholder}`,
  ],
  [
    'a comment that is closed at once',
    `<!-->${frame}<!--->${frame}-->`,
    `<!-->${placeholder}<!--->${placeholder}-->`,
  ],
  [
    'a script that writes a script',
    `<script><!-- write('<script></script><textarea>') --></script>${frame}`,
    `<script><!-- write('<script></script><textarea>') --></script>${placeholder}`,
  ],
  [
    'a drawing with a frame in its title',
    `<svg><title><p>${frame}</title></svg><title>${frame}</title>`,
    `<svg><title><p>${placeholder}</title></svg><title>${frame}</title>`,
  ],
  [
    'a comment that ends with what is for visitors without scripts',
    `<noscript><!-- </noscript>${frame}`,
    `<noscript><!-- </noscript>${placeholder}`,
  ],
  [
    'an object that has another’s address, too',
    `<object src="https://example.org/" data="${player}"></object><iframe data="${player}"></iframe>`,
    `${placeholder}<iframe data="${player}"></iframe>`,
  ],
  [
    'a page of YouTube that names a video behind its path',
    '<iframe src="https://www.youtube.com/results?q=/embed/aqz-KE-bpKQ"></iframe>',
    '<video-consent-placeholder src="https://www.youtube.com/results?q=/embed/aqz-KE-bpKQ"><a href="https://www.youtube.com/results?q=/embed/aqz-KE-bpKQ">Watch this video on YouTube</a></video-consent-placeholder>',
  ],
  [
    'a map that names a video',
    '<iframe src="https://www.google.com/maps?q=www.youtube.com/embed/aqz-KE-bpKQ&amp;output=embed"></iframe>',
    '<video-consent-placeholder src="https://www.google.com/maps?q=www.youtube.com/embed/aqz-KE-bpKQ&#038;output=embed"><a href="https://www.google.com/maps?q=www.youtube.com/embed/aqz-KE-bpKQ">See this map on Google Maps</a></video-consent-placeholder>',
  ],
  ...(
    [
      ['embed?pb=%211m3%211d9%212d-0.4%213d51.8%212m3', '@51.8,-0.4,15z'],
      ['embed?pb=!1m3!1d9!2d-9.99e-6!3d51.8!2m3', '@51.8,-0.0000100,15z'],
      ['embed?pb=!1m3!1d9!2d-0.4!3d91!2m3', ''],
      ['embed?pb=!4v1!6m8!1m7!1sx', ''],
      ['embed/v1/place?key=x&amp;q=Town+Hall', 'search/?api=1&#038;query=Town+Hall'],
      ['embed/v1/view?key=x', ''],
    ] as const
  ).map(([path, page]) => {
    const src = `https://www.google.com/maps/${path}`;
    return [
      `a map’s page, of ${path}`,
      `<iframe src="${src}"></iframe>`,
      `<video-consent-placeholder src="${src.replace('&amp;', '&#038;')}"><a href="https://www.google.com/maps/${page}">See this map on Google Maps</a></video-consent-placeholder>`,
    ] as const;
  }),
  [
    'a style that says the size in place of the attributes',
    `<iframe src="${player}" width="300" height="200" style="max-width:90%;width:100%;height:450.4px"></iframe>`,
    placeholder.replace('">', '" height="450" style="max-width:90%;width:100%;height:450.4px">'),
  ],
  [
    'a player of Flash',
    '<embed src="https://vimeo.com/moogaloop.swf?clip_id=76979871&amp;server=vimeo.com">',
    '<video-consent-placeholder src="https://vimeo.com/moogaloop.swf?clip_id=76979871&#038;server=vimeo.com"><a href="https://vimeo.com/76979871">Watch this video on Vimeo</a></video-consent-placeholder>',
  ],
  ['a frame in a script', `<script>write('${frame}');</script>`],
  ['a frame in a script that compares', `<script>if (a<b) write('${frame}');</script><b>c</b>`],
  ['a frame in a comment, and in a field', `<!-- ${frame} --><textarea>${frame}</textarea>`],
  ['a frame in an attribute', `<img alt="a > ${frame.replaceAll('"', "'")}">`],
  ['a tag that never ends', `<p title="${frame.replaceAll('"', "'")}`],
  [
    'frames of others',
    '<iframe src="https://youtube.com.example/embed/x"></iframe><iframe src="https://notvimeo.com/1"></iframe><iframe src="/embed/youtube.com"></iframe><iframe src="javascript:\'youtube.com\'"></iframe><iframe></iframe><iframe src="https://www.google.com/calendar/embed?src=x"></iframe>',
  ],
];
