/** Follows the address bar and changes it: the view is in the link. */
import { parsePath, type Route } from './route';

class Router {
  route = $state<Route>({ view: 'missions' });
  query = $state<Record<string, string>>({});

  start(): void {
    this.read();
    addEventListener('popstate', () => this.read());
    document.addEventListener('click', (event) => this.follow(event));
  }

  go(address: string, options: { replace?: boolean } = {}): void {
    if (options.replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.read();
    if (!options.replace) scrollTo(0, 0);
  }

  /** Changes parts of the query without a step in the history; null takes a part out. */
  put(parts: Record<string, string | null>): void {
    const next = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(parts)) {
      if (value === null || value === '') next.delete(name);
      else next.set(name, value);
    }
    const text = next.toString().replaceAll('%3A', ':');
    history.replaceState(null, '', location.pathname + (text ? `?${text}` : ''));
    this.query = Object.fromEntries(next);
  }

  private read(): void {
    this.route = parsePath(location.pathname);
    this.query = Object.fromEntries(new URLSearchParams(location.search));
  }

  private follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    const link = (event.target as Element | null)?.closest?.('a[href]');
    if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return;
    if (link.origin !== location.origin || link.pathname.startsWith('/api/')) return;
    if (link.getAttribute('href')?.startsWith('#')) return;
    event.preventDefault();
    this.go(link.pathname + link.search);
  }
}

export const router = new Router();
