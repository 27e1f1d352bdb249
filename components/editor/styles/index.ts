import {controlStyles} from './controls.styles.js';
import {contentStyles} from './content.styles.js';
import {layoutStyles} from './layout.styles.js';
import {toneStyles} from './tones.styles.js';

/** All styles of the editor. */
export const styles = [toneStyles, layoutStyles, controlStyles, contentStyles];
