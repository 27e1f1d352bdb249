export const wrong = [
  <cookie-table services="hotjar" />, // wrong
  <cookie-table service={1} />, // wrong
  <cookie-banner service="hotjar" />, // wrong
  <video-consent-placeholder held={undefined} />, // wrong
];
