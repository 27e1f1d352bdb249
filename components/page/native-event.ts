/** The browser's own `Event`: MooTools and other old libraries put something else in its place. */
export const NativeEvent: typeof Event = document.createEvent('Event').constructor as typeof Event;
