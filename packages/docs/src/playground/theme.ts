/** Follows the look that was chosen on the other pages of the site. */
export function followTheme(): void {
  try {
    const theme = localStorage.getItem('tsd-theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  } catch {
    // Without storage, the system's look.
  }
}
