import {unclobbered} from './unclobbered-document.js';

/** The browser's own `Event`: MooTools and other old libraries put something else in its place. */
export const NativeEvent: typeof Event = unclobbered.createEvent('Event').constructor as typeof Event;
