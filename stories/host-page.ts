import {html, type TemplateResult} from 'lit';

const video = html`
  <video-consent-placeholder src="https://youtu.be/M7lc1UVf-VE" label="How to recycle">
    <a href="https://youtu.be/M7lc1UVf-VE">Watch “How to recycle” on YouTube</a>
  </video-consent-placeholder>
`;

/** A page as a site would have it, with all four tags on it. */
export function hostPage(film: TemplateResult = video): TemplateResult {
  return html`
    <cookie-banner></cookie-banner>
    <header>
      <p>Luton Council</p>
      <nav aria-label="Main">
        <ul>
          <li><a href="#bins">Bins</a></li>
          <li><a href="#cookies">Cookies</a></li>
          <li><a href="#cookie-preferences">Cookie settings</a></li>
        </ul>
      </nav>
    </header>
    <main>
      <h1 id="bins">Bins and recycling</h1>
      <p>Put your green bin by the road before 6am on your usual day. Leave the lid shut.</p>
      <button type="button">Find your bin day</button>
      <h2>How to recycle</h2>
      ${film}
      <h2 id="cookies">Who counts our visits</h2>
      <cookie-table service="google-analytics">Our list of cookies needs JavaScript.</cookie-table>
      <h2>Cookie settings</h2>
      <cookie-preferences>Cookie settings need JavaScript.</cookie-preferences>
    </main>
    <footer>
      <p>Only a demonstration. <a href="#bins">Back to the top</a></p>
    </footer>
  `;
}
