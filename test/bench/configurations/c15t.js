import {getOrCreateConsentRuntime} from 'c15t';

const script = (id, src) => ({id, src, category: 'measurement'});
const {consentStore: store} = getOrCreateConsentRuntime({
  mode: 'offline',
  consentCategories: ['necessary', 'measurement', 'marketing', 'experience'],
  scripts: [
    script('ga', 'https://www.googletagmanager.com/gtag/js?id=G-TEST1'),
    script('clarity', 'https://www.clarity.ms/tag/abc123'),
    script('hotjar', 'https://static.hotjar.com/c/hotjar-1.js?sv=6'),
  ],
});
window.c15tStore = store;
store.getState().initializeIframeBlocker();

const make = (id, html) => {
  const box = document.createElement('div');
  box.id = id;
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-label', 'Cookies');
  box.innerHTML = html;
  document.body.append(box);
  return box;
};
const press = (box, name, act) => box.querySelector(name).addEventListener('click', act);

function makeBanner() {
  const box = make(
    'c15t-banner',
    '<h2>Cookies on Westshire Council</h2><p>We need some cookies to make this site work. May we use extra ones too?</p><button class="accept">Accept all</button> <button class="reject">Reject all</button> <button class="choose">Choose cookies</button>',
  );
  press(box, '.accept', () => store.getState().saveConsents('all'));
  press(box, '.reject', () => store.getState().saveConsents('necessary'));
  press(box, '.choose', () => store.getState().setActiveUI('dialog'));
  return box;
}

function makeDialog() {
  const {consents, getDisplayedConsents} = store.getState();
  const choice = ({name, disabled}) =>
    `<p><label><input type="checkbox" name="${name}"${disabled ? ' disabled' : ''}${consents[name] ? ' checked' : ''}> ${name}</label></p>`;
  const box = make(
    'c15t-dialog',
    `<h2>Cookie settings</h2>${getDisplayedConsents().map(choice).join('')}<button class="save">Save</button>`,
  );
  box.addEventListener('change', ({target}) =>
    store.getState().setSelectedConsent(target.name, target.checked),
  );
  press(box, '.save', () => store.getState().saveConsents('custom'));
  return box;
}

let banner;
let dialog;
function render({activeUI}) {
  if (activeUI === 'banner') banner ||= makeBanner();
  if (activeUI === 'dialog') dialog ||= makeDialog();
  if (banner) banner.hidden = activeUI !== 'banner';
  if (dialog) dialog.hidden = activeUI !== 'dialog';
}
store.subscribe(render);
render(store.getState());
