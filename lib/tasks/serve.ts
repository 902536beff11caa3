import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { adPath, listPath, type SampleAd, sampleAds } from './sample-ads.js';
import { adPage, articlePage, indexPage, listPage, type PageSetting } from './sample-pages.js';

export interface SampleServer {
  port: number;
  close(): Promise<void>;
}

/**
 * The page at a path, undefined where there is none. Ads and lists stand at ss.lv's own paths, `/article/<id>.html` is an
 * ad on a page of no known site, `/` links to them all.
 */
export function samplePage(path: string, setting: PageSetting, ads: readonly SampleAd[]): string | undefined {
  if (path === '/') return indexPage(ads);
  const article = /^\/article\/([a-z]+)\.html$/.exec(path);
  const ad = ads.find((one) => (article === null ? adPath(one) === path : one.id === article[1]));
  if (ad !== undefined) return article === null ? adPage(ad, setting) : articlePage(ad, setting);
  const today = /^\/(lv|ru|en)\/work\/are-required\/today\/$/.exec(path);
  const listed = ads.filter((one) =>
    today === null ? listPath(one) === path : one.language === today[1] && one.category.startsWith('work/'),
  );
  const [first] = listed;
  return first === undefined ? undefined : listPage(first.language, listed, setting);
}

/** Serves the sample ads to this machine only, whatever host name is asked for; port 0 takes a free one. */
export async function serveSamples({ port = 0, head = '' } = {}): Promise<SampleServer> {
  const ads = sampleAds();
  const server: Server = createServer((request, response) => {
    const host = request.headers.host ?? 'localhost';
    const { pathname } = new URL(request.url ?? '/', `http://${host}`);
    const page = samplePage(pathname, { base: `http://${host}/`, head }, ads);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? '<!DOCTYPE html><title>404</title>');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
