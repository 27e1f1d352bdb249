/** Something whose contrast is looked for on a picture of the page. */
export interface Wanted {
  readonly name: string;
  /** Its colour as CSS has it, half transparent ones included. */
  readonly color: string;
  /** Where, in pixels of the picture: left, top, width, height. */
  readonly boxes: readonly (readonly [number, number, number, number])[];
}

/** What can be asked about pictures of a page. The page's own browser reads them: it is the best reader there is. */
export interface InPicture {
  /** For each the lowest contrast of its colour with any pixel of the picture that lies under it. */
  lowest(png: string, wanted: readonly Wanted[]): Promise<{name: string; ratio: number}[]>;
  /** For each box the highest contrast that its edge has with what lies three pixels outside of it. */
  edges(png: string, wanted: readonly Omit<Wanted, 'color'>[]): Promise<{name: string; ratio: number}[]>;
  /** How many pixels differ between two pictures of one size by a contrast of at least `ratio`. */
  changed(before: string, after: string, ratio: number): Promise<number>;
}

declare global {
  interface Window {
    inPicture: InPicture;
  }
}

/** Puts `inPicture` on a page's window. Runs in the page, so nothing of this module is in reach. */
export function defineInPicture(): void {
  type Color = readonly [number, number, number, number];

  const decode = async (png: string): Promise<ImageData> => {
    const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('No canvas can be had.');
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  };

  const resolve = (color: string): Color => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (!context) throw new Error('No canvas can be had.');
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };

  const at = ({data, width, height}: ImageData, x: number, y: number): Color => {
    const column = Math.min(Math.max(Math.round(x), 0), width - 1);
    const row = Math.min(Math.max(Math.round(y), 0), height - 1);
    const from = (row * width + column) * 4;
    return [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0, 1];
  };

  // As WCAG 2.2 defines relative luminance and contrast.
  const channel = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const luminance = ([red, green, blue]: Color) =>
    0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
  const contrast = (one: Color, other: Color) => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const over = ([red, green, blue, alpha]: Color, below: Color): Color => [
    red * alpha + below[0] * (1 - alpha),
    green * alpha + below[1] * (1 - alpha),
    blue * alpha + below[2] * (1 - alpha),
    1,
  ];
  const round = (ratio: number) => Math.floor(ratio * 100) / 100;

  window.inPicture = {
    async lowest(png, wanted) {
      const picture = await decode(png);
      return wanted.map(({name, color, boxes}) => {
        const ink = resolve(color);
        let ratio = 21;
        for (const [left, top, width, height] of boxes) {
          for (let y = top; y < top + height; y += 1) {
            for (let x = left; x < left + width; x += 1) {
              const below = at(picture, x, y);
              ratio = Math.min(ratio, contrast(over(ink, below), below));
            }
          }
        }
        return {name, ratio: round(ratio)};
      });
    },

    async edges(png, wanted) {
      const picture = await decode(png);
      return wanted.map(({name, boxes: [box]}) => {
        const [left, top, width, height] = box ?? [0, 0, 0, 0];
        const [middleX, middleY] = [left + width / 2, top + height / 2];
        const sides = [
          [left, middleY, -1, 0],
          [left + width - 1, middleY, 1, 0],
          [middleX, top, 0, -1],
          [middleX, top + height - 1, 0, 1],
        ] as const;
        const ratios = sides.map(([x, y, outX, outY]) => {
          const outside = at(picture, x + outX * 3, y + outY * 3);
          const edge = [0, 1, 2, 3].map((depth) => at(picture, x - outX * depth, y - outY * depth));
          return Math.max(...edge.map((color) => contrast(color, outside)));
        });
        return {name, ratio: round(Math.min(...ratios))};
      });
    },

    async changed(before, after, ratio) {
      const [one, other] = await Promise.all([decode(before), decode(after)]);
      let count = 0;
      for (let y = 0; y < one.height; y += 1) {
        for (let x = 0; x < one.width; x += 1) {
          if (contrast(at(one, x, y), at(other, x, y)) >= ratio) count += 1;
        }
      }
      return count;
    },
  };
}
