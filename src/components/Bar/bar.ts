import { markup, type Markup } from '../../site/markup.ts';

/**
 * A bar on its track.
 * @param percent how much of the track is filled, 0 to 100; a decimal text as percentOf() gives it.
 *   Null draws the track only.
 */
export function bar(percent: string | null): Markup {
  return markup`
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar__track" width="100" height="10"></rect>
      ${percent !== null && markup`<rect class="bar__fill" width="${percent}" height="10"></rect>`}
    </svg>`;
}
