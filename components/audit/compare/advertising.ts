import {matchesName} from '../../catalogue/cookie-names.js';

/** Cookies that are known to be for advertising, whoever sets them: by the documents of their makers. */
const names: readonly string[] = [
  ...[
    '_fbp',
    '_fbc',
    'fr',
    '_gcl_*',
    'IDE',
    'test_cookie',
    'DSID',
    '__gads',
    '__gpi',
    'NID',
    'ANID',
    'AID',
    'TAID',
  ],
  ...[
    'MUID',
    'MUIDB',
    '_uetsid',
    '_uetvid',
    '_uetmsclkid',
    'li_sugr',
    'bcookie',
    'UserMatchHistory',
    'lidc',
    'li_fat_id',
  ],
  ...[
    '_ttp',
    '_tt_enable_cookie',
    '_scid',
    '_scid_r',
    '_pin_unauth',
    '_pinterest_ct*',
    '_rdt_uuid',
    '_twclid',
    'muc_ads',
  ],
  ...[
    'personalization_id',
    'guest_id_ads',
    'guest_id_marketing',
    'criteo*',
    'cto_bundle',
    'uuid2',
    'anj',
    'tuuid*',
    'rlas3',
  ],
];

/** Whether a cookie's name is one that advertisers use. */
export const isAdvertising = (name: string) => names.some((known) => matchesName(known, name));

/** Cookies that are known to follow visitors for statistics. */
const statistics: readonly string[] = [
  ...[
    '_ga',
    '_ga_*',
    '_gid',
    '_gat*',
    '__utm*',
    '_clck',
    '_clsk',
    '_hj*',
    'ai_user',
    'ai_session',
    '_pk_id*',
    '_pk_ses*',
  ],
  ...[
    'mp_*',
    'amplitude_*',
    'ajs_*',
    '_mkto_trk',
    'hubspotutk',
    '__hstc',
    '__hssc',
    's_vi',
    'AMCV_*',
    'optimizely*',
  ],
];

/** Whether a cookie's name is known to follow visitors, for whatever purpose. */
export const isTracking = (name: string) =>
  isAdvertising(name) || statistics.some((known) => matchesName(known, name));
