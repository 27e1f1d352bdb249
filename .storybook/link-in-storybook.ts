/** Page of Storybook that shows what a file has; nothing where a file is served as it is. */
function pageOf(path: string): string | undefined {
  const [, name] = /([\w-]+)\.(?:md|stories\.ts)$/.exec(path) ?? [];
  return name && `?path=/docs/${name.toLowerCase()}--docs`;
}

/**
 * A Markdown file's text with its links and pictures as they are in Storybook. The files are written for a code host, where
 * a link leads to a file; in Storybook it leads to the page that shows the file, or to what is served beside it.
 */
export function linkInStorybook(text: string): string {
  return text.replace(
    /(!?)\[([^\]]*)\]\((?!https?:|#)([^)#\s]+)(#[^)\s]*)?\)/g,
    (_, picture: string, label: string, path: string, anchor = '') => {
      const page = pageOf(path);
      const served = path.replace(/^(\.\.|stories)\//, '');
      if (page) return `[${label}](${page}${anchor})`;
      // Storybook takes every link without a target for one of its own pages.
      return picture ? `![${label}](${served})` : `<a href="${served}" target="_blank">${label}</a>`;
    },
  );
}
