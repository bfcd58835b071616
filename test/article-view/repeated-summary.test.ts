import { expect } from '@open-wc/testing';
import { all, feedOf, ferry, mount, text, tram } from './support.js';

describe('<article-view>, of a summary that the body repeats', () => {
  it('shows none', async () => {
    const { view } = await mount([feedOf([{ ...tram, summary: 'The first tram ran at dawn.' }])]);
    expect(all(view, '[part=summary]')).to.have.length(0);
  });

  it('begins a weblog’s post once, in no section where its tag says that it has none', async () => {
    const words = 'The ferry to Little Hale will run all winter, four times a week, says the port.';
    const post = {
      ...ferry,
      summary: `${words} […]`,
      content_html: `<p>${words} Its engines are new.</p>`,
      tags: ['Uncategorized', 'Transport'],
    };
    const { view } = await mount([feedOf([post])], { breadcrumb: '' });
    expect(all(view, '[part=summary]')).to.have.length(0);
    expect(text(view, '[part=breadcrumb] ol')).to.equal('Home Transport');
  });
});
