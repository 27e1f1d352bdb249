import type {Embed, RefusedEmbed} from './embed.js';
import {resolveEmbed} from './resolve-embed.js';
import type {RefusedRowEmbed, RowEmbed, ServiceRows} from './service-rows.js';

/**
 * What an address is by the built-in table, else by the rows of a catalogue: the table wins where both could know it.
 * Without rows it is `resolveEmbed`.
 */
export function resolveWithRows(
  address: string,
  rows: ServiceRows | undefined,
): Embed | RefusedEmbed | RowEmbed | RefusedRowEmbed {
  const embed = resolveEmbed(address);
  if (!embed.refused || !rows) return embed;
  const byRow = rows.resolve(address);
  return byRow.refused && !byRow.service ? embed : byRow;
}
