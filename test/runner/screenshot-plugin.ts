/** Pictures of the test page: only they show what an engine paints behind a frame. */
import type { BrowserLauncher, TestRunnerPlugin } from '@web/test-runner';
import type { Page } from 'puppeteer-core';

/** A launcher that drives its browser by puppeteer, or one that does so by WebDriver. */
type Painter = BrowserLauncher &
  (
    | { readonly getPage: (sessionId: string) => Page }
    | { readonly driver: { readonly takeScreenshot: () => Promise<string> } }
  );

/** Answers the command of test/support/screenshot.ts. */
export function screenshotPlugin(): TestRunnerPlugin {
  return {
    name: 'screenshot',
    async executeCommand({ command, session }) {
      if (command !== 'screenshot') return undefined;
      const browser = session.browser as Painter;
      return 'driver' in browser
        ? browser.driver.takeScreenshot()
        : browser.getPage(session.id).screenshot({ encoding: 'base64' });
    },
  };
}
