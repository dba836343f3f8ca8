// Sets the reader's stored choice before the first paint. Nothing stored: nothing set.
try {
  const theme = localStorage.getItem("versus-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {}
