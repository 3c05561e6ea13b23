/** The report's script: filtering, and opening what a link leads to. Without it the report is complete all the same. */
export const SCRIPT = `
'use strict';
const tools = document.querySelector('.tools');
tools.classList.remove('off');
const box = tools.querySelector('input[type=search]');
const bad = tools.querySelector('input[type=checkbox]');
const told = tools.querySelector('output');
const all = [...document.querySelectorAll('[data-search]')].map((element) => ({ element, text: element.dataset.search.toLowerCase() }));
const filter = () => {
  const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let seen = 0;
  for (const { element, text } of all) {
    const quiet = element.classList.contains('good') || element.classList.contains('quiet');
    const shows = words.every((word) => text.includes(word)) && !(bad.checked && quiet);
    element.hidden = !shows;
    if (shows) seen++;
  }
  for (const family of document.querySelectorAll('.family')) family.hidden = !family.querySelector('.cell:not([hidden])');
  told.textContent = words.length || bad.checked ? seen + ' of ' + all.length : '';
};
box.addEventListener('input', filter);
bad.addEventListener('change', filter);
const open = () => {
  const element = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!element) return;
  element.hidden = false;
  if (element.tagName === 'DETAILS') element.open = true;
  element.scrollIntoView({ block: 'center' });
};
addEventListener('hashchange', open);
open();
`;
