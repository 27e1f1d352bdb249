/** What `edit.html` runs: the editor of a catalogue. No visitor loads it. */
import '../editor/catalogue-editor.js';

// The page's policy lets no <style> in.
const sheet = new CSSStyleSheet();
sheet.replaceSync('body{margin:0}');
document.adoptedStyleSheets = [sheet];
