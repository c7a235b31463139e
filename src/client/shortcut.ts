/** The key `/` leads to the search field of the page, unless one is writing. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const { target } = event;
  const isWriting =
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  if (isWriting) return;
  const field = document.querySelector<HTMLInputElement>('#q, [role=search] input[name=q]');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
