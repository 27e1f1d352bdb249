window.orejimeConfig = {
  privacyPolicyUrl: '/privacy',
  purposes: [
    {
      id: 'analytics',
      title: 'Performance',
      description: 'Help us understand how people use the site.',
      cookies: [/^_ga/, /^_gid/, /^_cl/, /^_hj/],
    },
    {id: 'video', title: 'Videos', description: 'Show YouTube and Vimeo videos.', cookies: []},
    {id: 'maps', title: 'Maps', description: 'Show Google Maps.', cookies: []},
  ],
};
