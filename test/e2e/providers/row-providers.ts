import type {Catalogue, Service} from '../../../components/catalogue/schema.js';

/** A provider that is in no code: the row that tells of it, and an address of a frame of its own. */
interface RowProvider {
  readonly id: string;
  readonly name: string;
  readonly kind: NonNullable<Service['kind']>;
  readonly embeds: readonly string[];
  readonly frame: string;
}

/** Twelve providers that public bodies use, and that only a catalogue can know. */
export const rowProviders: readonly RowProvider[] = [
  {
    id: 'spotify',
    name: 'Spotify',
    kind: 'audio',
    embeds: ['open.spotify.com/embed'],
    frame: 'https://open.spotify.com/embed/episode/7makk4oTQel546B0PZlDM5?utm_source=generator',
  },
  {
    id: 'soundcloud',
    name: 'SoundCloud',
    kind: 'audio',
    embeds: ['w.soundcloud.com/player'],
    frame: 'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293&color=%23ff5500',
  },
  {
    id: 'facebook',
    name: 'Facebook',
    kind: 'post',
    embeds: ['www.facebook.com/plugins'],
    frame:
      'https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Flutoncouncil&tabs=timeline',
  },
  {
    id: 'x',
    name: 'X',
    kind: 'post',
    embeds: ['platform.twitter.com', 'platform.x.com'],
    frame: 'https://platform.twitter.com/embed/Tweet.html?id=20',
  },
  {
    id: 'instagram',
    name: 'Instagram',
    kind: 'post',
    embeds: ['www.instagram.com'],
    frame: 'https://www.instagram.com/p/CuE2WNQs6vH/embed/',
  },
  {
    id: 'google-forms',
    name: 'Google Forms',
    kind: 'form',
    embeds: ['docs.google.com/forms'],
    frame: 'https://docs.google.com/forms/d/e/1FAIpQLSf/viewform?embedded=true',
  },
  {
    id: 'google-calendar',
    name: 'Google Calendar',
    kind: 'other',
    embeds: ['calendar.google.com', 'www.google.com/calendar'],
    frame: 'https://calendar.google.com/calendar/embed?src=bins%40luton.gov.uk&ctz=Europe%2FLondon',
  },
  {
    id: 'microsoft-forms',
    name: 'Microsoft Forms',
    kind: 'form',
    embeds: ['forms.office.com', 'forms.cloud.microsoft'],
    frame: 'https://forms.office.com/Pages/ResponsePage.aspx?id=DQSIkWdsW0yxEjaj&embed=true',
  },
  {
    id: 'arcgis',
    name: 'ArcGIS',
    kind: 'map',
    embeds: ['*.arcgis.com'],
    frame: 'https://luton.maps.arcgis.com/apps/webappviewer/index.html?id=0a1b2c',
  },
  {
    id: 'openstreetmap',
    name: 'OpenStreetMap',
    kind: 'map',
    embeds: ['www.openstreetmap.org/export'],
    frame: 'https://www.openstreetmap.org/export/embed.html?bbox=-0.45%2C51.86%2C-0.38%2C51.9&layer=mapnik',
  },
  {
    id: 'dailymotion',
    name: 'Dailymotion',
    kind: 'video',
    embeds: ['*.dailymotion.com'],
    frame: 'https://geo.dailymotion.com/player.html?video=x84sh87',
  },
  {
    id: 'calendly',
    name: 'Calendly',
    kind: 'form',
    embeds: ['calendly.com'],
    frame: 'https://calendly.com/luton-registrars/birth?embed_type=Inline',
  },
];

/** A catalogue that knows them, each by its row alone. */
export const rowCatalogue: Catalogue = {
  version: 1,
  name: 'Luton Council',
  language: 'en',
  categories: [
    {id: 'third-party', name: 'Other people’s content', description: 'We show it.', basis: 'consent'},
  ],
  services: [
    ...rowProviders.map(({id, name, kind, embeds}) => ({
      id,
      category: 'third-party',
      name,
      provider: name,
      purpose: `${name} learns that you visited this page.`,
      embeds: [...embeds],
      kind,
    })),
    {
      id: 'youtube',
      category: 'third-party',
      name: 'YouTube',
      provider: 'Google',
      purpose: 'YouTube learns that you visited this page.',
    },
  ],
};
