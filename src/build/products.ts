import { join } from 'node:path';

/** Something the build makes: one or several files that are made, kept and removed together. */
export interface Product {
  /** What it was made of: the same key, the same bytes. Null is made anew in every build. */
  readonly key: string | null;
  /** Below the site's folder. */
  readonly files: readonly string[];
  /** What other products need to know of it. */
  readonly info?: unknown;
}

export type Products = ReadonlyMap<string, Product>;

/** What an earlier build, or one on another machine, has left. */
export interface Leftover {
  /** Folder of its site. */
  readonly site: string;
  readonly products: Products;
}

/** The products of one build: which are taken over, which are made. */
export class Bill {
  readonly #leftovers: readonly Leftover[];
  readonly #products = new Map<string, Product>();
  readonly #origins = new Map<string, Leftover>();

  constructor(leftovers: readonly Leftover[]) {
    this.#leftovers = leftovers;
  }

  /** Takes a product over if it is there, made of exactly this; says which. */
  keep(name: string, key: string): Product | null {
    for (const leftover of this.#leftovers) {
      const product = leftover.products.get(name);
      if (product?.key !== key) continue;
      this.#products.set(name, product);
      this.#origins.set(name, leftover);
      return product;
    }
    return null;
  }

  /** The product as an earlier build has left it, whatever it was made of; its files with their folder. */
  before(name: string): string[] {
    for (const { site, products } of this.#leftovers) {
      const product = products.get(name);
      if (product) return product.files.map((file) => join(site, file));
    }
    return [];
  }

  /** Notes a product that this build makes. */
  add(name: string, product: Product): Product {
    this.#products.set(name, product);
    return product;
  }

  get products(): Products {
    return this.#products;
  }

  /** Files that are made by this build. */
  *made(): Generator<string> {
    for (const [name, { files }] of this.#products) if (!this.#origins.has(name)) yield* files;
  }

  /** Files that are taken over, each with the site it is in. */
  *kept(): Generator<readonly [site: string, file: string]> {
    for (const [name, { site }] of this.#origins) {
      for (const file of this.#products.get(name)?.files ?? []) yield [site, file];
    }
  }
}
