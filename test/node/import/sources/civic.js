var config = {
  apiKey: 'x',
  product: 'PRO',
  necessaryCookies: ['PHPSESSID', 'wordpress_logged_in_*'],
  optionalCookies: [
    {
      name: 'analytics',
      label: 'Analytical Cookies',
      description: 'These help us to improve our website.',
      cookies: ['_ga', '_gid', '_gat', '__utma'],
      onAccept: function () { ga('create', 'UA-1'); },
    },
    {name: 'marketing', label: 'Marketing Cookies', description: 'These show you adverts.', cookies: ['fr'], thirdPartyCookies: [{name: 'Facebook', optOutLink: 'https://www.facebook.com/policies/cookies'}]},
  ],
};
CookieControl.load(config);
