/** The one script: copy buttons, which are not there without it. */
export const SCRIPT = `
for (const button of document.querySelectorAll('button[data-copy]')) {
  const text = document.getElementById(button.dataset.copy);
  const said = document.getElementById(button.dataset.copy + '-copied');
  button.hidden = false;
  button.addEventListener('click', async () => {
    let done = false;
    try {
      await navigator.clipboard.writeText(text.value);
      done = true;
    } catch {
      text.focus();
      text.select();
      done = document.execCommand('copy');
    }
    said.textContent = done ? 'Copied.' : 'Select the text and copy it.';
  });
}
`;
