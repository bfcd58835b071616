import { inject, provideAppInitializer, TransferState } from '@angular/core';
import {
  bootstrapApplication,
  provideClientHydration,
  type BootstrapContext,
} from '@angular/platform-browser';
import { provideServerRendering } from '@angular/ssr';
import { fetchFeed } from 'off-the-wire/feed';
import { LINKS, News } from './news';

async function loadLinks(): Promise<void> {
  const state = inject(TransferState);
  const { articles } = await fetchFeed(process.env['FEED_URL'] ?? '');
  state.set(
    LINKS,
    articles.map(({ id, url, headline }) => ({ id, url, headline })),
  );
}

const providers = [
  provideServerRendering(),
  provideClientHydration(),
  provideAppInitializer(loadLinks),
];

export default (context: BootstrapContext) => bootstrapApplication(News, { providers }, context);
