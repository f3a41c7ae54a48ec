/**
 * A place for the PDF library to ask for the character maps of fonts that a file names but does not
 * carry. None are kept here; what was asked for is noted, because its text cannot be read.
 *
 * @param missing filled with the names of the maps asked for
 */
export function characterMaps(missing: Set<string>) {
  return class {
    fetch({
      kind,
      filename,
    }: {
      readonly kind: string;
      readonly filename: string;
    }): Promise<never> {
      if (kind === 'cMapUrl') missing.add(filename);
      return Promise.reject(new Error(`${filename} is not kept`));
    }
  };
}
