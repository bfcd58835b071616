/** Bodies as agencies, newspapers and blogs send them, with the expected results. */

/** A body and the expected HTML. */
export interface BenignBody {
  /** The end of the test title "keeps …". */
  readonly name: string;
  readonly headline?: string;
  readonly bodyHtml?: string;
  readonly bodyText?: string;
  readonly shown: string;
}

/** The expected results use the base https://news.example/world/feed.json, the id prefix `body-` and an h2 headline. */
export const BENIGN_BODIES: readonly BenignBody[] = [
  {
    name: 'the paragraphs of a wire story, without its end mark',
    headline: 'River rises above flood mark',
    bodyHtml:
      '<p>River rises above flood mark</p>\n<p>BRIDGETON, Nov. 3 (Wire) -- The river rose on Tuesday.</p>\n<p>"We are ready," said the mayor. Enditem</p>',
    shown:
      '\n<p>BRIDGETON, Nov. 3 (Wire) -- The river rose on Tuesday.</p>\n<p>"We are ready," said the mayor.</p>',
  },
  {
    name: 'a plain text body with its line breaks',
    headline: 'Closing levels',
    bodyText: 'Closing levels\r\n\r\nIndex A  1,204.5\r\nIndex B    980.1 & up\r\n\r\n-30-\r\n',
    shown: '<p>Index A  1,204.5<br>Index B    980.1 &amp; up</p>',
  },
  {
    name: 'a figure with its sources, caption and size',
    bodyHtml:
      '<figure class="wp-block-image"><a href="http://news.example/big.jpg"><picture><source srcset="/i/a.webp 1x, /i/a@2x.webp 2x" type="image/webp" media="(min-width: 40em)"><img class="x" src="../i/a.jpg" srcset="/i/a.jpg 640w,/i/b.jpg 1280w" sizes="(max-width: 40em) 100vw, 640px" alt=" The old bridge " width="640px" height="360" loading="eager" fetchpriority="high" style="width:100%"></picture></a><figcaption>The bridge. <cite>A. Photographer</cite></figcaption></figure>',
    shown:
      '<figure><a href="http://news.example/big.jpg" target="_blank" rel="noopener"><picture><source srcset="https://news.example/i/a.webp 1x, https://news.example/i/a@2x.webp 2x" media="(min-width: 40em)" type="image/webp"><img loading="lazy" decoding="async" referrerpolicy="no-referrer" alt="The old bridge" sizes="(max-width: 40em) 100vw, 640px" width="640" height="360" srcset="https://news.example/i/a.jpg 640w, https://news.example/i/b.jpg 1280w" src="https://news.example/i/a.jpg"></picture></a><figcaption>The bridge. <cite>A. Photographer</cite></figcaption></figure>',
  },
  {
    name: 'images without size, without words, and none that only counts readers',
    bodyHtml:
      '<p><a href="https://cdn.example/a-large.png"><img src="https://cdn.example/a.png"></a> Good <img src="https://s.example/1f600.png" alt="😀" class="wp-smiley" style="height:1em"><img src="https://count.example/?id=1" width="1" height="1"></p>',
    shown:
      '<p><img loading="lazy" decoding="async" referrerpolicy="no-referrer" alt="" src="https://cdn.example/a.png" class="unsized inline"> Good 😀</p>',
  },
  {
    name: 'footnotes that lead there and back',
    bodyHtml:
      '<p id="intro">Said twice.<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup> See <a href="https://news.example/world/feed.json#intro">above</a>, <a href="#elsewhere">elsewhere</a> and <a name="old"></a><a href="#old">old</a>.</p><hr><ol><li id="fn:1">Once. <a href="#fnref:1" title="back">↩</a></li></ol>',
    shown:
      '<p id="body-intro">Said twice.<sup id="body-fnref:1"><a href="#body-fn:1">1</a></sup> See <a href="#body-intro">above</a>, <a href="https://news.example/world/feed.json#elsewhere" target="_blank" rel="noopener">elsewhere</a> and <a id="body-old"></a><a href="#body-old">old</a>.</p><hr><ol><li id="body-fn:1">Once. <a title="back" href="#body-fnref:1">↩</a></li></ol>',
  },
  {
    name: 'tables, each to scroll by itself',
    bodyHtml:
      '<table border="1" cellpadding="4"><caption>Medals</caption><thead><tr><th id="c" scope="col" abbr="Nat.">Country</th><th colspan="2" align="right">Gold</th></tr></thead><tbody><tr><td headers="c" bgcolor="#eee">A</td><td rowspan="2">1</td></tr></table><table><tr><td><table><tr><td>nested</td></tr></table></td></tr></table>',
    shown:
      '<div class="table-scroll"><table><caption>Medals</caption><thead><tr><th scope="col" abbr="Nat." id="body-c">Country</th><th colspan="2">Gold</th></tr></thead><tbody><tr><td headers="body-c">A</td><td rowspan="2">1</td></tr></tbody></table></div><div class="table-scroll"><table><tbody><tr><td><table><tbody><tr><td>nested</td></tr></tbody></table></td></tr></tbody></table></div>',
  },
  {
    name: 'right-to-left text and its direction',
    bodyHtml:
      '<div lang="ar" dir="rtl"><p>قال <bdi>John</bdi> إن <bdo dir="ltr">abc</bdo> ممتاز.</p><blockquote cite="/q" dir="auto">نعم</blockquote></div>',
    shown:
      '<div lang="ar" dir="rtl"><p>قال <bdi>John</bdi> إن <bdo dir="ltr">abc</bdo> ممتاز.</p><blockquote dir="auto" cite="https://news.example/q">نعم</blockquote></div>',
  },
  {
    name: 'Chinese and Japanese text with its readings',
    bodyHtml:
      '<p lang="zh-Hans">　　新华社北京11月3日电　河水上涨。（完）</p><p lang="ja"><ruby>東京<rp>（</rp><rt>とうきょう</rt><rp>）</rp></ruby>で。</p>',
    shown:
      '<p lang="zh-Hans">　　新华社北京11月3日电　河水上涨。（完）</p><p lang="ja"><ruby>東京<rp>（</rp><rt>とうきょう</rt><rp>）</rp></ruby>で。</p>',
  },
  {
    name: 'code as it is written',
    bodyHtml:
      '<pre class="language-html" data-lang="html"><code><span class="hl-1">&lt;script&gt;</span>alert("a &amp;&amp; b")\n  // --&gt; <b>bold</b></code></pre><p>Press <kbd>Ctrl</kbd>, get <samp>ok</samp>, set <var>x</var><tt>y</tt>.</p>',
    shown:
      '<pre><code><span>&lt;script&gt;</span>alert("a &amp;&amp; b")\n  // --&gt; <b>bold</b></code></pre><p>Press <kbd>Ctrl</kbd>, get <samp>ok</samp>, set <var>x</var><code>y</code>.</p>',
  },
  {
    name: 'lists, quotes, dates and old markup',
    bodyHtml:
      '<ol start="3" reversed type="a"><li value="9">A<li>B<ul><li>C</ul></ol><dl><dt>T<dd>D</dl><blockquote><p>Q <q cite="https://a.example/">q</q></p></blockquote><center>Mid <font color="red">red <strike>old</strike></font></center><p><time datetime="2026-11-03T10:00Z">today</time> <del datetime="2026-11-01">x</del><ins>y</ins> <acronym title="Public Broadcaster">PB</acronym> H<sub>2</sub>O <data value="7">seven</data></p>',
    shown:
      '<ol start="3" reversed="" type="a"><li value="9">A</li><li>B<ul><li>C</li></ul></li></ol><dl><dt>T</dt><dd>D</dd></dl><blockquote><p>Q <q cite="https://a.example/">q</q></p></blockquote><div>Mid red <s>old</s></div><p><time datetime="2026-11-03T10:00Z">today</time> <del datetime="2026-11-01">x</del><ins>y</ins> <abbr title="Public Broadcaster">PB</abbr> H<sub>2</sub>O <data value="7">seven</data></p>',
  },
  {
    name: 'headings in order, below the headline',
    headline: 'Title',
    bodyHtml:
      '<main><h1>Title</h1><h2 id="a">One</h2><h4>Two</h4><h2>Three</h2><h3>&nbsp;</h3><p> </p><p>Text</p></main>',
    shown: '<div><h3 id="body-a">One</h3><h4>Two</h4><h3>Three</h3><p>Text</p></div>',
  },
  {
    name: 'audio and video, and the text around removed embeds',
    bodyHtml:
      '<p>Watch:</p><iframe src="https://video.example/embed/1" allowfullscreen></iframe><audio src="/a.mp3" autoplay>no audio?</audio><video autoplay muted loop poster="/p.jpg" width="640" height="360"><source src="/v.mp4" type="video/mp4; codecs=&quot;avc1&quot;"><track src="/v.vtt" kind="captions" srclang="en" label="English" default><a href="/v.mp4">get it</a></video><video></video><blockquote class="social-post"><p>Posted</p>&mdash; A (@a) <a href="https://social.example/1">Nov 3</a></blockquote><script async src="https://social.example/w.js"></script>',
    shown:
      '<p>Watch:</p><a href="https://video.example/embed/1" target="_blank" rel="noopener" class="embed" dir="auto">Vidéo sur video.example</a><audio controls="" preload="none" src="https://news.example/a.mp3"></audio><video controls="" preload="none" width="640" height="360"><source src="https://news.example/v.mp4" type="video/mp4; codecs=&quot;avc1&quot;"><track src="https://news.example/v.vtt" kind="captions" srclang="en" label="English"></video><blockquote><p>Posted</p>— A (@a) <a href="https://social.example/1" target="_blank" rel="noopener">Nov 3</a></blockquote>',
  },
];
