(() => {
  const {CookieConsent, iframemanager} = window;
  const frames = iframemanager();
  const words = (name) => ({
    en: {notice: `This content is hosted by ${name}.`, loadBtn: 'Load it', loadAllBtn: "Don't ask again"},
  });
  frames.run({
    currLang: 'en',
    services: {
      youtube: {embedUrl: 'https://www.youtube-nocookie.com/embed/{data-id}', languages: words('YouTube')},
      vimeo: {embedUrl: 'https://player.vimeo.com/video/{data-id}', languages: words('Vimeo')},
      googlemaps: {
        embedUrl: 'https://www.google.com/maps/embed?pb={data-id}',
        languages: words('Google Maps'),
      },
    },
  });
  const service = (name, label) => ({
    label,
    onAccept: () => frames.acceptService(name),
    onReject: () => frames.rejectService(name),
  });
  const section = (linkedCategory, title, description) => ({linkedCategory, title, description});
  CookieConsent.run({
    categories: {
      necessary: {enabled: true, readOnly: true},
      analytics: {autoClear: {cookies: [{name: /^(_ga|_gid|_cl|_hj)/}]}},
      video: {services: {youtube: service('youtube', 'YouTube'), vimeo: service('vimeo', 'Vimeo')}},
      maps: {services: {googlemaps: service('googlemaps', 'Google Maps')}},
    },
    language: {
      default: 'en',
      translations: {
        en: {
          consentModal: {
            title: 'Cookies on Westshire Council',
            description: 'We need some cookies to make this site work. May we use extra ones too?',
            acceptAllBtn: 'Accept all',
            acceptNecessaryBtn: 'Reject all',
            showPreferencesBtn: 'Choose cookies',
          },
          preferencesModal: {
            title: 'Cookie settings',
            acceptAllBtn: 'Accept all',
            acceptNecessaryBtn: 'Reject all',
            savePreferencesBtn: 'Save',
            closeIconLabel: 'Close',
            sections: [
              section('necessary', 'Essential', 'Needed for the site to work.'),
              section('analytics', 'Performance', 'Help us understand how people use the site.'),
              section('video', 'Videos', 'Show YouTube and Vimeo videos.'),
              section('maps', 'Maps', 'Show Google Maps.'),
            ],
          },
        },
      },
    },
  });
})();
