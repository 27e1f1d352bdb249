window.orejimeConfig = {
  privacyPolicyUrl: '/privacy',
  purposes: [
    {id: 'mandatory', title: 'Strictly necessary', description: 'The site needs these.', isMandatory: true, cookies: ['session']},
    {id: 'analytics', title: 'Google Analytics', description: 'Counts visits.', cookies: ['_ga', {pattern: /^_gid/, path: '/', domain: 'example.gov.uk'}]},
  ],
};
