import {type Preview, setCustomElementsManifest} from '@storybook/web-components-vite';

import '../components/index.js';
import manifest from '../dist/custom-elements.json';
import {applySkin, skins} from '../stories/skins/skins.js';
import {languages, setLanguage} from '../stories/languages.js';
import {beginVisit} from '../stories/story-setup.js';
import ElementPage from './element-page.mdx';
import './preview.css';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  argTypesEnhancers: [
    // What a style sheet or a script sets is described; a control would set it as an attribute.
    ({argTypes}) =>
      Object.fromEntries(
        Object.entries(argTypes).map(([name, argType]) => [
          name,
          argType.table?.category === 'attributes' ? argType : {...argType, control: false},
        ]),
      ),
  ],
  globalTypes: {
    language: {
      description: 'Language of the page, and its direction',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: Object.entries(languages).map(([value, title]) => ({value, title, right: value})),
      },
    },
    skin: {
      description: 'Whose style sheet the page has',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: Object.entries(skins).map(([value, {title}]) => ({value, title})),
      },
    },
  },
  initialGlobals: {language: 'en', skin: 'none'},
  parameters: {
    backgrounds: {disabled: true},
    controls: {expanded: true},
    docs: {page: ElementPage},
    options: {
      storySort: {
        order: [
          'README',
          'Reading the stories',
          'Installation',
          'Script settings',
          'Catalogue',
          'Importing',
          'Editor',
          'Several sites',
          'Tags',
          'Authoring forms',
          'Blocking',
          'Services to copy',
          'Rewriting HTML',
          'Network measurements',
          'Styling',
          'Interface languages',
          'The law',
          'Uses without consent',
          'Stored data',
          'Measuring and testing',
          'JavaScript API',
          'npm package',
          'Commands',
          'Audit',
          'Sizes and browsers',
          'Difficult pages',
          'Questions',
          'Decisions',
          'cookie-banner',
          'cookie-table',
          'cookie-preferences',
          'video-consent-placeholder',
          'catalogue-editor',
          'journeys',
          'skins',
          'languages',
          'Contributing',
          'Changelog',
          'Security',
        ],
      },
    },
    viewport: {
      options: {
        phone: {name: 'Phone, 390 px', styles: {width: '390px', height: '844px'}, type: 'mobile'},
        narrow: {name: 'Narrow, 320 px', styles: {width: '320px', height: '640px'}, type: 'mobile'},
        desktop: {name: 'Desktop, 1280 px', styles: {width: '1280px', height: '800px'}, type: 'desktop'},
      },
    },
  },
  beforeEach: ({parameters}) => beginVisit(parameters['visit']),
  decorators: [
    (story, {globals, viewMode}) => {
      setLanguage(String(globals['language']));
      // A page of documentation keeps its own looks.
      applySkin(viewMode === 'story' ? String(globals['skin']) : 'none');
      return story();
    },
  ],
};

export default preview;
