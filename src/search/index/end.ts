/** Unit that ends every cell. No text holds it, so no phrase crosses it. */
export const END = 0;
