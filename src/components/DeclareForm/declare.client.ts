/** The form is of use only with its program, which comes in a part of its own. */
const loading = document.querySelector<HTMLElement>('[data-loading]');
if (loading) loading.hidden = false;

import('./start.ts')
  .then(({ start }) => start())
  .then(() => loading?.remove())
  .catch((error: unknown) => {
    if (loading) loading.textContent = loading.dataset['failed'] ?? '';
    reportError(error);
  });
