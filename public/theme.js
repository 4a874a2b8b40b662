/* Before the first paint: the reader's choice of theme, where one was made; else the system's holds. */
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}
