import {startAskFirst} from 'ask-first';
import type {CookieTableElement} from 'ask-first/cookie-table';
import address from 'ask-first/luton.json?url';
import {StrictMode, useEffect, useRef, useState} from 'react';
import {createRoot} from 'react-dom/client';

startAskFirst({catalogue: address, site: 'main'});

function App() {
  const [service, setService] = useState('google-analytics');
  const table = useRef<CookieTableElement>(null);
  useEffect(() => table.current?.setAttribute('data-seen', ''), []);
  return (
    <>
      <cookie-banner style={{display: 'block'}} />
      <button id="other" onClick={() => setService('hotjar')}>
        Show Hotjar
      </button>
      <cookie-table ref={table} service={service} noLive />
      <video-consent-placeholder
        className="wide"
        src="https://youtu.be/M7lc1UVf-VE"
        label="How to recycle"
        onClick={() => {}}
      >
        <a href="https://youtu.be/M7lc1UVf-VE">Watch “How to recycle” on YouTube</a>
      </video-consent-placeholder>
    </>
  );
}

const root = document.querySelector('#app');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
