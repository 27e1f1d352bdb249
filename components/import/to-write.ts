/** Stands where a catalogue needs a text that the source does not have. */
export const toWrite = 'To be written.';

/** Stands before a text that was suggested, until somebody has looked whether it is so. */
export const toCheck = 'To be checked: ';
