// Sets theme and language before the first paint, so that nothing flashes.
(function () {
  try {
    var theme = localStorage.getItem('rearguard.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    var language = localStorage.getItem('rearguard.language');
    if (language) document.documentElement.lang = language;
  } catch (_) {
    // Storage is refused: the system's choice holds.
  }
})();
