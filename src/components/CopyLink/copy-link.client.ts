/** A click on a row's `#` also copies the row's address, and says so. */

const SHOWN_FOR = 2000;

document.addEventListener('click', (event) => {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const link = target.closest<HTMLAnchorElement>('a[data-copy-link]');
  if (link) void copy(link);
});

async function copy(link: HTMLAnchorElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    // Without permission (or outside https) the link has still led to its row.
    return;
  }
  confirm(link);
}

function confirm(link: HTMLAnchorElement): void {
  const status = document.querySelector<HTMLElement>('[data-copied]');
  link.classList.add('row-link--copied');
  if (status) status.textContent = status.dataset['copied'] ?? '';
  setTimeout(() => {
    link.classList.remove('row-link--copied');
    if (status) status.textContent = '';
  }, SHOWN_FOR);
}
