import {existsSync} from 'node:fs';

import type {StorybookConfig} from '@storybook/web-components-vite';

// The editor's preview is there once the library was built.
const built = existsSync('dist/edit-preview.html')
  ? [{from: '../dist/edit-preview.html', to: '/edit-preview.html'}]
  : [];

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['./pages/*.mdx', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [
    {from: '../stories/film', to: '/film'},
    {from: '../stories/sites/www/images', to: '/images'},
    // What the pages of documentation show and link to.
    {from: '../stories/pictures', to: '/pictures'},
    {from: '../stories/sites/luton.json', to: '/sites/luton.json'},
    ...built,
  ],
  features: {sidebarOnboardingChecklist: false},
  // Nothing leaves the machine that shows the stories, either.
  core: {disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true},
};

export default config;
