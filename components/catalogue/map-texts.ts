import type {CheckedCatalogue} from './question.js';
import type {Catalogue, Text} from './schema.js';

/** A catalogue with every text that visitors read replaced. */
export function mapTexts<Whole extends Catalogue | CheckedCatalogue>(
  catalogue: Whole,
  replace: (text: Text) => Text,
): Whole {
  return {
    ...catalogue,
    name: replace(catalogue.name),
    categories: catalogue.categories.map((category) => ({
      ...category,
      name: replace(category.name),
      description: replace(category.description),
      ...(category.purpose && {purpose: replace(category.purpose)}),
    })),
    services: catalogue.services.map((service) => ({
      ...service,
      name: replace(service.name),
      provider: replace(service.provider),
      purpose: replace(service.purpose),
      ...(service.cookies && {
        cookies: service.cookies.map((row) => ({
          ...row,
          ...(row.purpose && {purpose: replace(row.purpose)}),
        })),
      }),
    })),
    ...(catalogue.sites && {sites: catalogue.sites.map((site) => ({...site, name: replace(site.name)}))}),
  };
}
