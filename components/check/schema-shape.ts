import {CatalogueSchema} from '../catalogue/schema.js';

/** The members used of valibot's schemas. */
export interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly wrapped?: Shape;
  readonly options?: readonly (Shape | string | number)[];
}

/** The shape of a whole catalogue. */
export const catalogueShape = CatalogueSchema as Shape;

/** The shapes that a value may have: those of a union, without what says that it may be left out. */
export function unwrap(shape: Shape): readonly Shape[] {
  if (shape.wrapped) return unwrap(shape.wrapped);
  if (shape.type !== 'union') return [shape];
  return (shape.options ?? []).flatMap((option) => (typeof option === 'object' ? unwrap(option) : []));
}

/** The keys that a catalogue has at a path, in the order that the schema has them; none where it leads to no object. */
export function keysAt(path: readonly (string | number)[]): readonly string[] {
  let shapes = unwrap(catalogueShape);
  for (const step of path)
    shapes = shapes.flatMap(({item, entries}) => {
      const next = typeof step === 'number' ? item : entries?.[step];
      return next ? unwrap(next) : [];
    });
  return shapes.flatMap(({entries}) => Object.keys(entries ?? {}));
}
