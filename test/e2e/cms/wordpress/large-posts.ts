/** Posts that are large and of one kind, as accidents and attackers make them: each has one player in front or behind. */
const player = 'https://www.youtube.com/embed/aqz-KE-bpKQ';
const start = `<iframe src="${player}">`;
const frame = `${start}</iframe>`;
const many = (text: string) => text.repeat(Math.ceil(1_000_000 / text.length));

/** What it is, the post, and how many placeholders it becomes. */
export const largePosts: readonly (readonly [name: string, post: string, placeholders: number])[] = [
  ['scripts that are never closed', frame + many('<script>'), 1],
  ['scripts', frame + many('<script></script>'), 1],
  ['scripts in a comment in a script', frame + many('<script><!--'), 1],
  ['frames of others that are never closed', frame + many('<iframe>'), 1],
  ['players that are never closed', many(start), many(start).length / start.length],
  ['objects that are never closed', frame + many('<object>'), 1],
  ['objects in objects', many('<object>') + many('<param name=a>') + many('</object>') + frame, 1],
  ['fallbacks for visitors without scripts', frame + many('<noscript>'), 1],
  ['drawings with titles', `<svg>${many('<title>')}</title>${frame}`, 1],
  ['comments that are never closed', frame + many('<!--'), 1],
  ['comments', many('<!---->') + frame, 1],
  ['smaller-than signs', frame + many('<'), 1],
  ['one tag with many attributes', `<p ${many('a ')}>${frame}`, 1],
  ['a player with many attributes', `<iframe ${many('a=b ')}src="${player}"></iframe>`, 1],
  ['a title of a megabyte', `<iframe title="${many('a ')}" src="${player}"></iframe>`, 1],
  ['an address of a megabyte', `<iframe src="${player}${many('?')}"></iframe>`, 1],
  ['an address with many users', `<iframe src="https://${many('a@')}youtu.be/x"></iframe>`, 1],
  ['a host of a megabyte', `<iframe src="https://${many('a.')}youtu.be/x"></iframe>`, 1],
  ['many steps in a path', `<iframe src="https://www.google.com/${many('x/../')}maps"></iframe>`, 1],
  ['templates in templates', frame + many('<video-consent-placeholder><template>'), 1],
  ['pictures in a template', `${frame}<video-consent-placeholder ><template>${many('<img src=a>')}`, 2],
  [
    'blocks in a template that are closed in another order',
    `${frame}<video-consent-placeholder ><template>${many('<div><p></a></div>')}`,
    2,
  ],
  ['paragraphs in buttons that are never closed', frame + many('<p><button><div>'), 1],
  ['many slashes in a path', `<iframe src="https://www.google.com${many('/')}maps"></iframe>`, 1],
];
