/** Frames of providers that are in no code: a row of the catalogue is all that is known of them. */
import {readFileSync} from 'node:fs';

import {parseCatalogue} from '../../../components/catalogue/parse-catalogue.js';
import type {Catalogue, Service} from '../../../components/catalogue/schema.js';

/** The file with the rows. */
export const ROWS_FILE = 'components/catalogue/services-to-copy.json';

/** Its catalogue. */
export const rowCatalogue: Catalogue = readCatalogue();

/** A frame as its provider's own embed code has it, and what is to be known of it. */
export interface RowFrame {
  /** The id of the row, and what else the row says. */
  readonly service: string;
  readonly name: string;
  readonly kind: NonNullable<Service['kind']>;
  readonly src: string;
  /** What the link says in English. */
  readonly sentence: string;
  /** Addresses beside it that are somebody else's, or none of a frame. */
  readonly others: readonly string[];
}

function frame(service: string, src: string, sentence: string, ...others: readonly string[]): RowFrame {
  const {name, kind} = rowCatalogue.services.find(({id}) => id === service) ?? {};
  if (typeof name !== 'string' || !kind) throw new Error(`No row tells of frames of ${service}.`);
  return {service, name, kind, src, sentence, others};
}

/** One of each. */
export const rowFrames: readonly RowFrame[] = [
  frame(
    'spotify',
    'https://open.spotify.com/embed/episode/7makk4oTQel546B0PZlDM5?utm_source=generator',
    'Listen to this on Spotify',
    'https://open.spotify.com/embedded/x',
    'https://open.spotify.com.evil.example/embed/x',
  ),
  frame(
    'soundcloud',
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1',
    'Listen to this on SoundCloud',
    'https://notw.soundcloud.com.example/player/',
  ),
  frame(
    'dailymotion',
    'https://www.dailymotion.com/embed/video/x8abcd',
    'Watch this video on Dailymotion',
    'https://www.dailymotion.com/embedx',
  ),
  frame(
    'facebook',
    'https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fluton',
    'Read this post on Facebook',
    'https://notfacebook.com/plugins/page.php',
  ),
  frame(
    'x',
    'https://platform.twitter.com/embed/Tweet.html?id=1',
    'Read this post on X',
    'https://xplatform.twitter.com/',
  ),
  frame(
    'google-calendar',
    'https://calendar.google.com/calendar/embed?src=luton%40example.org',
    'Open this page on Google Calendar',
    'https://www.google.com/calendars',
  ),
  frame(
    'google-docs',
    'https://docs.google.com/document/d/e/2PACX-1/pub?embedded=true',
    'Open this page on Google Docs',
    'https://docs.google.com/forms2/x',
  ),
  frame(
    'google-forms',
    'https://docs.google.com/forms/d/e/1FAIpQLSe/viewform?embedded=true',
    'Fill in this form on Google Forms',
    'https://docs.google.com.example/forms/x',
  ),
  frame(
    'openstreetmap',
    'https://www.openstreetmap.org/export/embed.html?bbox=-0.5%2C51.8%2C-0.3%2C51.9&layer=mapnik',
    'See this map on OpenStreetMap',
    'https://www.openstreetmap.org/about',
  ),
  frame(
    'arcgis',
    'https://luton.maps.arcgis.com/apps/webappviewer/index.html?id=1',
    'See this map on ArcGIS',
    'https://arcgis.com.example/',
    'https://notarcgis.com/',
  ),
  frame(
    'microsoft-forms',
    'https://forms.office.com/Pages/ResponsePage.aspx?id=x&embed=true',
    'Fill in this form on Microsoft Forms',
    'https://a.forms.office.com/',
  ),
  frame(
    'typeform',
    'https://luton.typeform.com/to/AbCdEf',
    'Fill in this form on Typeform',
    'https://typeform.co/to/x',
  ),
  frame(
    'calendly',
    'https://calendly.com/luton/30min',
    'Fill in this form on Calendly',
    'https://x.calendly.com/',
  ),
  frame(
    'instagram',
    'https://www.instagram.com/p/AbC/embed',
    'Read this post on Instagram',
    'https://instagram.co/p/',
  ),
];

function readCatalogue(): Catalogue {
  const {catalogue, problems} = parseCatalogue(JSON.parse(readFileSync(ROWS_FILE, 'utf8')));
  if (!catalogue) throw new Error(JSON.stringify(problems));
  return catalogue;
}
