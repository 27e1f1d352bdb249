/** Stands where a catalogue needs a text that the source does not have. */
export const toWrite = 'To be written.';
