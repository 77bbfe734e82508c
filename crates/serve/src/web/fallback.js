// Logs in by the link where the program carries no page.
const token = location.hash.slice(1);
if (location.pathname === '/login' && token) {
  const headers = { 'Content-Type': 'application/json', 'X-Rearguard': '1' };
  const body = JSON.stringify({ token });
  fetch('/api/v1/login', { method: 'POST', headers, body }).then(() => location.replace('/'));
}
